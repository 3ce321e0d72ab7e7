# Answers JSON lines with what Liquid 4.0.4 makes of a template. Reads {"template", "data", "templates", "raise"} a line,
# writes {"result", "ascii", "errors"}, {"syntax_error"} or {"raised": class, "message"}.
# Times and dates stand in the data as {"$time": text} and {"$date": text}.
require "json"
require "liquid"
require "time"

class Templates
  def initialize(texts)
    @texts = texts
  end

  def read_template_file(name)
    @texts.fetch(name) { raise Liquid::FileSystemError, "No such template '#{name}'" }
  end
end

class Quiet < Liquid::Tag
end

class Plain < Liquid::Block
end

class Binder < Liquid::Tag
  def render(context)
    name, value = @markup.strip.split(/\s+/, 2)
    context[name || "x"] = value
    "[#{context[name || "x"]}]"
  end
end

%w(seo feed_meta link post_url include_relative include_cached toc gist youtube avatar).each do |name|
  Liquid::Template.register_tag(name, Quiet)
end
%w(highlight details figure).each { |name| Liquid::Template.register_tag(name, Plain) }
Liquid::Template.register_tag("bind", Binder)

def typed(value)
  case value
  when Array then value.map { |item| typed(item) }
  when Hash
    return Time.parse(value["$time"]) if value.key?("$time")
    return Date.parse(value["$date"]) if value.key?("$date")
    value.transform_values { |item| typed(item) }
  else value
  end
end

def answer(query)
  Liquid::Template.error_mode = (query["mode"] || "lax").to_sym
  template = Liquid::Template.parse(query["template"], line_numbers: true)
  options = { registers: { file_system: Templates.new(query["templates"] || {}) } }
  data = typed(query["data"] || {})
  if query["raise"]
    result = template.render!(data, options)
  else
    result = template.render(data, options)
  end
  { "result" => result, "ascii" => result.encoding == Encoding::US_ASCII, "errors" => template.errors.map(&:to_s) }
rescue Liquid::SyntaxError => e
  { "syntax_error" => e.message, "raised" => e.class.name, "message" => e.message }
rescue Exception => e # NoMemoryError and the like too: the process has to go on
  { "raised" => e.class.name, "message" => e.message }
end

$stdout.sync = true
$stdin.each_line do |line|
  response = answer(JSON.parse(line))
  begin
    puts JSON.generate(response)
  rescue JSON::GeneratorError, Encoding::UndefinedConversionError
    puts JSON.generate({ "raised" => "Unprintable", "message" => "" })
  end
end
