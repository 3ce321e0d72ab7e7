"""Gradle's build scripts (Rouge's ``gradle``): Groovy with more words."""

from __future__ import annotations

from jekyllpy.highlight.lexers.groovy import VOCABULARY, Groovy
from jekyllpy.highlight.rules import words
from jekyllpy.highlight.tokens import Keyword, Name

BLOCKS = "allprojects artifacts buildscript configuration dependencies repositories sourceSets subprojects publishing"
TYPES = """\
Project Task Gradle Settings Script JavaToolChain SourceSet SourceSetOutput IncrementalTaskInputs Configuration
ResolutionStrategy ArtifactResolutionQuery ComponentSelection ComponentSelectionRules ConventionProperty ExtensionAware
ExtraPropertiesExtension PublishingExtension IvyPublication IvyArtifact IvyArtifactSet IvyModuleDescriptorSpec
MavenPublication MavenArtifact MavenArtifactSet MavenPom PluginDependenciesSpec PluginDependencySpec ResourceHandler
TextResourceFactory
"""


class Gradle(Groovy):
    tag = "gradle"
    vocabulary = words(
        Name,
        {
            **VOCABULARY,
            Keyword: f"{VOCABULARY[Keyword]} {BLOCKS}",
            Keyword.Type: f"{VOCABULARY[Keyword.Type]} {TYPES}",
        },
    )


LEXER = Gradle
