"""What is done with the tree once all of a text's blocks are known."""
