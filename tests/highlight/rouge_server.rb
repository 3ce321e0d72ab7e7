# Lexes what it is sent, one JSON object a line: {"lang", "code"} -> {"html"} or {"error"}; {"style", "scope"} -> {"css"}.
# Set JEKYLLPY_ROUGE to a folder with another Rouge's lib.
$LOAD_PATH.unshift(ENV["JEKYLLPY_ROUGE"]) if ENV["JEKYLLPY_ROUGE"]
require "json"
require "rouge"

def answer(request)
  if request["style"]
    theme = Rouge::Theme.find(request["style"])
    return { "css" => theme && theme.render(scope: request["scope"]) }
  end
  formatter = Rouge::Formatters::HTML.new
  lexer = Rouge::Lexer.find_fancy(request["lang"], request["code"])
  started = Process.clock_gettime(Process::CLOCK_MONOTONIC)
  html = lexer && formatter.format(lexer.lex(request["code"]))
  { "html" => html, "seconds" => Process.clock_gettime(Process::CLOCK_MONOTONIC) - started }
rescue StandardError => e
  { "error" => "#{e.class}: #{e.message}" }
end

$stdin.set_encoding("UTF-8")
$stdout.sync = true
$stdin.each_line { |line| puts JSON.generate(answer(JSON.parse(line))) }
