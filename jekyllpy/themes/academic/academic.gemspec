# frozen_string_literal: true

Gem::Specification.new do |spec|
  spec.name = "academic"
  spec.version = "0.1.0"
  spec.authors = ["The jekyllpy authors"]
  spec.summary = "A quiet theme for the site of a researcher, a group or a course"
  spec.description = "Profile, publications, talks, posts and CV; light and dark, on paper and on a phone; asks no other host for anything."
  spec.license = "MIT"
  spec.files = Dir.chdir(__dir__) { Dir["{_data,_includes,_layouts,_sass,assets}/**/*", "_config.yml"] }
  spec.add_runtime_dependency "jekyll", ">= 4.3", "< 5"
end
