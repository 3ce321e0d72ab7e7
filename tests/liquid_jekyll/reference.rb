# Renders templates in a site with the reference itself: a JSON object a line in ({"template": ..., "data": ...}), one a
# line out ({"result": ...} or {"error": class, "message": ...}), the first of them naming the versions.
# Argument: the folder of the site. RUBYLIB has to have Liquid 4.0.4.

require "json"
require "jekyll"
require "jekyll-include-cache"

Jekyll.logger.log_level = :error
site = Jekyll::Site.new(
  Jekyll.configuration("source" => ARGV[0], "destination" => "/nonexistent", "quiet" => true, "disable_disk_cache" => true)
)
Liquid::Template.error_mode = :lax
site.reset
site.read
site.generate
page = site.pages.find { |found| found.relative_path == "docs/page.md" }

include_cache = Gem.loaded_specs["jekyll-include-cache"]&.version.to_s
puts JSON.generate(
  "ruby" => RUBY_VERSION, "jekyll" => Jekyll::VERSION, "liquid" => Liquid::VERSION, "jekyll-include-cache" => include_cache
)

STDIN.each_line do |line|
  input = JSON.parse(line)
  payload = site.site_payload
  data = { "page" => page.to_liquid, "site" => payload["site"], "jekyll" => payload["jekyll"] }.merge(input["data"])
  registers = { :site => site, :page => data["page"] }
  begin
    template = Liquid::Template.parse(input["template"], :line_numbers => true)
    puts JSON.generate("result" => template.render!(data, :registers => registers))
  rescue SystemStackError, SyntaxError, StandardError => e
    message = e.message.gsub(site.source, "SOURCE")
    puts JSON.generate("error" => e.class.to_s, "message" => message)
  end
end
