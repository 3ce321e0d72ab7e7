"""The codemods that come with jekyllpy, one a file; each is described, before and after, in docs/codemods.md."""
