# frozen_string_literal: true

Gem::Specification.new do |spec|
  spec.name = "%name%"
  spec.version = "0.1.0"
  spec.authors = ["%author%"]
  spec.email = ["%email%"]

  spec.summary = "TODO: what the theme is for, in a sentence."
  spec.homepage = "https://example.org/%name%"
  spec.license = "MIT"

  shipped = ["{_data,_includes,_layouts,_sass,assets}/**/*", "_config.yml", "LICENSE.txt", "README.md"]
  spec.files = Dir.chdir(__dir__) { Dir.glob(shipped).select { |path| File.file?(path) } }

  spec.add_runtime_dependency "jekyll", ">= 4.3", "< 5.0"
end
