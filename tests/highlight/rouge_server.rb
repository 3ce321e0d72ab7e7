# Answers what it is asked, one JSON object a line:
#   {"lang", "code"}                         -> {"html", "seconds"}
#   {"formatter", "options", "lang", "code"} -> {"html"}
#   {"style", "scope"}                       -> {"css"}; {"styles": true} -> {"names"}
#   {"scan", "text", "at"}                   -> {"matched"}: a pattern at a character position, as StringScanner has it
#   {"filename", "code"}                     -> {"tag"}
#   {"guess"}                                -> {"tag"}
#   {"markdown", "options"}                  -> {"html"}: by kramdown
# Set JEKYLLPY_ROUGE to a folder with another Rouge's lib.
$LOAD_PATH.unshift(ENV["JEKYLLPY_ROUGE"]) if ENV["JEKYLLPY_ROUGE"]
require "json"
require "strscan"
require "rouge"

def symbols(hash)
  (hash || {}).to_h { |key, value| [key.to_sym, value.is_a?(Hash) ? symbols(value) : value] }
end

def style(name, scope)
  theme = Rouge::Theme.find(name)
  { "css" => theme && theme.render(scope: scope) }
end

def formatted(name, options, lexer, code)
  html = Rouge::Formatters::HTML.new
  klass = Rouge::Formatters.const_get(name)
  formatter = name == "HTMLLegacy" ? klass.new(options) : klass.new(html, options)
  { "html" => formatter.format(lexer.lex(code)) }
end

def scan(pattern, text, at)
  scanner = StringScanner.new(text)
  at.times { scanner.getch }
  regexp = Regexp.new(pattern)
  return { "matched" => nil } if pattern.start_with?("^") && !scanner.beginning_of_line?
  { "matched" => scanner.scan(regexp) }
end

def guess(code)
  { "tag" => Rouge::Lexer.guess(source: code).tag }
rescue Rouge::Guesser::Ambiguous => e
  { "tag" => e.alternatives.first.tag }
end

def named(filename, code)
  { "tag" => Rouge::Lexer.guess(filename: filename, source: code).tag }
rescue Rouge::Guesser::Ambiguous => e
  { "tag" => e.alternatives.first.tag }
end

def markdown(text, options)
  require "kramdown"
  { "html" => Kramdown::Document.new(text, input: "kramdown", **symbols(options)).to_html }
end

def highlighted(lexer, code)
  formatter = Rouge::Formatters::HTML.new
  started = Process.clock_gettime(Process::CLOCK_MONOTONIC)
  html = lexer && formatter.format(lexer.lex(code))
  { "html" => html, "seconds" => Process.clock_gettime(Process::CLOCK_MONOTONIC) - started }
end

def answer(asked)
  return { "names" => Rouge::Theme.registry.keys } if asked["styles"]
  return style(asked["style"], asked["scope"]) if asked["style"]
  return scan(asked["scan"], asked["text"], asked["at"]) if asked["scan"]
  return named(asked["filename"], asked["code"]) if asked["filename"]
  return guess(asked["guess"]) if asked["guess"]
  return markdown(asked["markdown"], asked["options"]) if asked["markdown"]

  lexer = Rouge::Lexer.find_fancy(asked["lang"], asked["code"])
  return formatted(asked["formatter"], symbols(asked["options"]), lexer, asked["code"]) if asked["formatter"]

  highlighted(lexer, asked["code"])
rescue StandardError => e
  { "error" => "#{e.class}: #{e.message}" }
end

$stdin.set_encoding("UTF-8")
$stdout.sync = true
$stdin.each_line { |line| puts JSON.generate(answer(JSON.parse(line))) }
