# Converts documents with kramdown, one JSON object a line in and out; it is kept running, so that its start-up counts once.
require "json"
require "timeout"
require "kramdown"
require "kramdown-parser-gfm"

STDOUT.sync = true

if ARGV.first == "--version"
  puts({ ruby: RUBY_VERSION, kramdown: Kramdown::VERSION, gfm: Kramdown::Parser::GFM::VERSION }.to_json)
  exit
end

def answer(request)
  text = request["text"].dup
  text.force_encoding("US-ASCII") if request["ascii"]
  options = request["options"].transform_keys(&:to_sym)
  Timeout.timeout(request["seconds"]) do
    document = Kramdown::Document.new(text, options)
    { "output" => document.public_send("to_#{request["to"]}").encode("UTF-8"), "warnings" => document.warnings.size }
  end
rescue Timeout::Error
  { "error" => "timeout" }
rescue SystemStackError, StandardError => e
  { "error" => "#{e.class}: #{e.message}"[0, 300] }
end

STDIN.each_line { |line| puts answer(JSON.parse(line)).to_json }
