# Answers calls with what Ruby and Jekyll's libraries give: a JSON array [function, argument, ...] a line in, a JSON
# value a line out, the first of them naming the versions. The environment's TZ is the local zone.

require "json"
require "time"
require "date"
require "cgi"
require "jekyll"
require "addressable/uri"

Jekyll.logger.log_level = :error

def time(kind, parts, offset)
  return Date.new(*parts) if kind == "date"

  fraction = Rational(parts[6] || 0, 1_000_000)
  clock = parts[0, 6]
  return Time.utc(*clock) + fraction if offset == "utc"

  (offset == "local" ? Time.local(*clock) : Time.new(*clock, offset)) + fraction
end

def shown(time)
  return "out of range" unless (1..9999).cover?(time.year)

  "#{time.strftime("%Y-%m-%d %H:%M:%S.%6N %z %Z")}#{" utc" if time.utc?}"
end

NOW = Time.local(2021, 3, 14, 15, 9, 26, 535_897)

FUNCTIONS = {
  "strftime"      => ->(format, *parts) { time(*parts).strftime(format) },
  "parse_time"    => ->(text) { shown(Time.parse(text, NOW)) },
  "slugify"       => ->(text, mode, cased) { Jekyll::Utils.slugify(text, :mode => mode, :cased => cased) },
  "titleize_slug" => ->(text) { Jekyll::Utils.titleize_slug(text) },
  "normalize"     => ->(text) { Addressable::URI.parse(text).normalize.to_s },
  "is_absolute"   => ->(text) { Addressable::URI.parse(text).absolute? },
  "escape_path"   => ->(text) { Jekyll::URL.escape_path(text) },
  "unescape_path" => ->(text) { Jekyll::URL.unescape_path(text).then { |found| found.valid_encoding? ? found : nil } },
  "cgi_escape"    => ->(text) { CGI.escape(text) },
  "uri_escape"    => ->(text) { Addressable::URI.normalize_component(text) },
  "fnmatch"       => ->(pattern, path, dots) { File.fnmatch?(pattern, path, dots ? File::FNM_DOTMATCH : 0) },
  "glob"          => ->(pattern, root, dots) { Dir.chdir(root) { Dir.glob(pattern, dots ? File::FNM_DOTMATCH : 0) } },
  "to_json"       => ->(value) { value.to_json },
  "pretty_json"   => ->(value) { JSON.pretty_generate(value) },
  "downcase"      => ->(text) { text.downcase },
  "capitalize"    => ->(text) { text.capitalize },
  "local"         => ->(*parts) { shown(Time.local(*parts)) },
}.freeze

versions = { "ruby" => RUBY_VERSION, "date" => Date::VERSION, "jekyll" => Jekyll::VERSION, "json" => JSON::VERSION }
puts JSON.generate(versions.merge("addressable" => Addressable::VERSION::STRING, "i18n" => I18n::VERSION))

STDIN.each_line do |line|
  name, *arguments = JSON.parse(line)
  begin
    puts JSON.generate([FUNCTIONS.fetch(name).call(*arguments)])
  rescue ArgumentError, RangeError, SystemCallError, Addressable::URI::InvalidURIError => e
    puts JSON.generate("error" => e.message)
  end
end
