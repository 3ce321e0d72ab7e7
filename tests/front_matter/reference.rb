# Reads lines {"kind": "page" | "yaml", "base64": text} and answers each with a line of typed values:
# what SafeYAML makes of it ("safe_yaml"), and Psych ("psych"). A page is split as Jekyll splits it first.
require "base64"
require "date"
require "json"
require "psych"
require "safe_yaml/load"

ENV["TZ"] = "UTC"
SafeYAML::OPTIONS[:suppress_warnings] = true
FRONT_MATTER = %r!\A(---\s*\n.*?\n?)^((---|\.\.\.)\s*$\n?)!m

def typed_float(value)
  return "nan" if value.nan?
  return value.positive? ? "inf" : "-inf" if value.infinite?

  value.to_s
end

def typed(value)
  case value
  when nil then { "null" => nil }
  when true, false then { "bool" => value }
  when Integer then { "int" => value.to_s }
  when Float then { "float" => typed_float(value) }
  when Time then { "time" => value.strftime("%Y-%m-%dT%H:%M:%S.%6N%:z") }
  when Date then { "date" => value.strftime("%Y-%m-%d") }
  when Symbol then { "symbol" => value.to_s }
  when String then { "str" => value.scrub }
  when Array then { "seq" => value.map { |item| typed(item) } }
  when Hash then { "map" => value.map { |key, item| [typed(key), typed(item)] } }
  else raise TypeError, value.class.to_s
  end
end

def attempt
  typed(yield)
rescue StandardError => e
  { "error" => e.class.to_s }
end

def answer(text, kind)
  out = {}
  if kind == "page"
    match = FRONT_MATTER.match(text.delete_prefix("\uFEFF"))
    return { "front_matter" => false } unless match

    out["content"] = match.post_match
    text = match[1]
  end
  out.merge("safe_yaml" => attempt { SafeYAML.load(text) }, "psych" => attempt { Psych.unsafe_load(text) })
end

$stdout.sync = true
$stdin.each_line do |line|
  request = JSON.parse(line)
  text = Base64.decode64(request["base64"]).force_encoding("UTF-8").scrub
  puts JSON.generate(answer(text, request["kind"]))
end
