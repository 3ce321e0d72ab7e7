"""Which language a file is in, by its name (Rouge 3.30: globs of ``lexers/*.rb``, ``guessers/disambiguation.rb``)."""

from __future__ import annotations

import re
from fnmatch import fnmatchcase
from pathlib import PurePath

from jekyllpy.highlight.guess import narrowed

GLOBS = """\
abap *.abap
actionscript *.as
ada *.ada *.ads *.adb *.gpr
apache .htaccess httpd.conf
apex *.cls
apiblueprint *.apib
applescript *.applescript *.scpt
armasm *.s
augeas *.aug
awk *.awk
batchfile *.bat *.cmd
bbcbasic *,fd1
bibtex *.bib
biml *.biml
brainfuck *.b *.bf
brightscript *.brs
bsl *.bsl *.os
c *.c *.h *.idc
ceylon *.ceylon
cfscript *.cfc
clean *.dcl *.icl
clojure *.clj *.cljs *.cljc build.boot *.edn
cmake CMakeLists.txt *.cmake
cmhg *.cmhg
coffeescript *.coffee Cakefile
common_lisp *.cl *.lisp *.asd *.el
conf *.conf *.config
console *.cap
cpp *.cpp *.hpp *.c++ *.h++ *.cc *.hh *.cxx *.hxx *.pde *.ino *.tpp *.h
crystal *.cr
csharp *.cs
css *.css
csvs *.csvs
cuda *.cu *.cuh
cypher *.cypher
cython *.pyx *.pxd *.pxi
d *.d *.di
dafny *.dfy
dart *.dart
datastudio *.job
diff *.diff *.patch
digdag *.dig
docker Dockerfile *.Dockerfile *.docker
dot *.dot
ecl *.ecl
eex *.eex *.leex *.heex
eiffel *.e
elixir *.ex *.exs
elm *.elm
email *.eml
epp *.epp
erb *.erb *.erubis *.rhtml *.eruby
erlang *.erl *.hrl
factor *.factor
fluent *.ftl
fortran *.f *.f90 *.f95 *.f03 *.f08 *.F *.F90 *.F95 *.F03 *.F08
freefem *.edp *.idp
fsharp *.fs *.fsi *.fsx
gdscript *.gd
ghc-cmm *.cmm *.dump-cmm *.dump-cmm-*
ghc-core *.dump-simpl *.dump-cse *.dump-ds *.dump-spec
gherkin *.feature
glsl *.glsl *.frag *.vert *.geom *.vs *.gs *.shader
go *.go
gradle *.gradle
graphql *.graphql *.gql
groovy *.groovy Jenkinsfile *.Jenkinsfile
hack *.php *.hh
haml *.haml
handlebars *.handlebars *.hbs *.mustache
haskell *.hs *.hs-boot
haxe *.hx
hcl *.hcl *.nomad
hlsl *.hlsl *.hlsli
hocon *.hocon
hql *.hql
html *.htm *.html *.xhtml *.cshtml
hylang *.hy
idlang *.idl
idris *.idr
igorpro *.ipf
ini *.ini *.INI *.gitconfig
io *.io
isabelle *.thy
isbl *.isbl
j *.ijs *.ijt
janet *.janet *.jdn
java *.java
javascript *.cjs *.js *.mjs
jsl *.jsl
json *.json Pipfile.lock
jsonnet *.jsonnet *.libsonnet
jsp *.jsp
jsx *.jsx
julia *.jl
kotlin *.kt *.kts
lasso *.lasso *.lasso[89]
lean *.lean
liquid *.liquid
literate_coffeescript *.litcoffee
literate_haskell *.lhs
livescript *.ls
llvm *.ll
lua *.lua *.wlua
lustre *.lus
lutin *.lut
magik *.magik
make *.make *.mak *.mk Makefile makefile Makefile.* GNUmakefile *,fe1
markdown *.markdown *.md *.mkd
mason *.mi *.mc *.mas *.m *.mhtml *.mcomp autohandler dhandler
mathematica *.m *.wl
matlab *.m
meson meson.build meson_options.txt
minizinc *.mzn *.fzn *.dzn
moonscript *.moon
mosel *.mos *.mos
msgtrans Messages Message[0-9] Message[1-9][0-9] Message[1-9][0-9][0-9]
mxml *.mxml
nasm *.asm
nesasm *.nesasm
nginx nginx.conf
nial *.ndf *.nlg
nim *.nim
nix *.nix
objective_c *.m *.h
objective_cpp *.mm *.h
ocaml *.ml *.mli *.mll *.mly
ocl *.ocl
openedge *.w *.i
opentype_feature_file *.fea
pascal *.pas *.lpr *.pp
perl *.pl *.pm *.t
php *.php *.php[345t] *.phtml *.module *.inc *.profile *.install *.test
plaintext *.txt Messages
plist *.plist *.pbxproj
plsql *.pls *.typ *.tps *.tpb *.pks *.pkb *.pkg *.trg
pony *.pony
postscript *.ps *.eps
powershell *.ps1 *.psm1 *.psd1 *.psrc *.pssc
praat *.praat *.proc *.psc
prolog *.pro *.P *.prolog *.pl
prometheus *.prometheus
properties *.properties
protobuf *.proto
puppet *.pp
python *.py *.pyw *.sc SConstruct SConscript *.tac *.bzl BUCK BUILD BUILD.bazel WORKSPACE
q *.q
qml *.qml
r *.R *.r .Rhistory .Rprofile
racket *.rkt *.rktd *.rktl
reasonml *.re *.rei
rego *.rego
rescript *.res *.resi
robot_framework *.robot
ruby *.rb *.ruby *.rbw *.rake *.gemspec *.podspec Rakefile Guardfile Gemfile Capfile Podfile Vagrantfile
ruby *.ru *.prawn Berksfile *.arb Dangerfile Fastfile Deliverfile Appfile
rust *.rs
sas *.sas
sass *.sass
scala *.scala *.sbt
scheme *.scm *.ss
scss *.scss
sed *.sed
shell *.sh *.bash *.zsh *.ksh .bashrc .zshrc .kshrc .profile APKBUILD PKGBUILD *.ebuild *.eclass *.exheres-0 *.exlib
sieve *.sieve
slice *.ice
slim *.slim
smalltalk *.st
smarty *.tpl *.smarty
sml *.sml *.sig *.fun
solidity *.sol *.solidity
sparql *.rq
sqf *.sqf
sql *.sql
ssh ssh_config
stan *.stan *.stanfunctions
stata *.do *.ado
supercollider *.sc *.scd
swift *.swift
systemd *.service
tap *.tap
tcl *.tcl
terraform *.tf
tex *.tex *.aux *.toc *.sty *.cls
toml *.toml Pipfile
tsx *.tsx
ttcn3 *.ttcn *.ttcn3
tulip *.tlp
turtle *.ttl *.trig
twig *.twig
typescript *.ts *.d.ts
vala *.vala
vb *.vbs *.vb
vcl *.vcl
velocity *.vm *.velocity *.fhtml
verilog *.v *.sv *.svh
vhdl *.vhd *.vhdl *.vho
viml *.vim *.vba .vimrc .exrc .gvimrc _vimrc _exrc _gvimrc
vue *.vue
wollok *.wlk *.wtest *.wpgm
xml *.xml *.xsl *.rss *.xslt *.xsd *.wsdl *.svg *.plist
xojo *.xojo_code *.xojo_window *.xojo_toolbar *.xojo_menu *.xojo_image *.rbbas *.rbfrm *.rbmnu *.rbres *.rbtbar
xpath *.xpath
xquery *.xquery *.xq
yaml *.yaml *.yml
yang *.yang
zig *.zig
"""


DECISIVE: dict[str, list[tuple[str, str]]] = {
    "*.pl": [("perl", r"my \$"), ("prolog", r":-|\A\w+(?:\(\w+,\s*\w+\))*\.")],
    "*.h": [
        ("objective_c", r'@(?:end|implementation|protocol|property)\b|@"'),
        ("cpp", r"^\s*(?:catch|class|constexpr|namespace|private|protected|public|template|throw|try|using)\b"),
        ("c", ""),
    ],
    "*.m": [
        ("objective_c", r'@(?:end|implementation|protocol|property)\b|@"'),
        ("mathematica", r"\(\*|:="),
        ("mason", r"<%(?:def|method|text|doc|args|flags|attr|init|once|shared|perl|cleanup|filter)[^>]*>"),
        ("matlab", r"^\s*?%"),
        ("mason", r"</?%|<&"),
    ],
    "*.php": [("php", "")],
    "*.hh": [("cpp", r"^\s*#include"), ("hack", r"^<\?hh|(?:\(|, ?)\$\$"), ("cpp", "")],
    "*.plist": [("xml", r"\A<\?xml\b"), ("plist", "")],
    "*.sc": [("python", "^#"), ("supercollider", "^~|;$"), ("python", "")],
    "messages": [("msgtrans", r"^[^\s:]+:[^\s:]+"), ("plaintext", "")],
    "*.cls": [("tex", r"\A\s*[\\%]"), ("apex", "")],
    "*.pp": [("pascal", r"\b(?:function|begin|var)\b|\bend[;.]"), ("puppet", "")],
}
"""Names that several languages use: what in the text decides, the first pattern to be found."""


def language_of(path: str, code: str = "") -> str | None:
    """The tag of the language of a file, by its name and, where that leaves several, by what is in it.

    None for a name that says nothing.
    """
    name = PurePath(path).name.lower()
    candidates = narrowed(code, _by_glob(name))
    if len(candidates) > 1:
        decisions = (pair for glob, pairs in DECISIVE.items() if fnmatchcase(name, glob) for pair in pairs)
        for tag, pattern in decisions:
            if re.search(pattern, code, re.MULTILINE):
                return tag
    return candidates[0] if candidates else None


def _by_glob(name: str) -> list[str]:
    """The languages with the globs that fit best, those with the fewest wildcards: ``nginx.conf``, not ``*.conf``."""
    found: dict[str, int] = {}
    for line in GLOBS.splitlines():
        tag, *globs = line.split()
        wildcards = [sum(map(glob.count, "*?[")) for glob in globs if fnmatchcase(name, glob.lower())]
        if wildcards:
            found[tag] = max(found.get(tag, 0), *wildcards)
    fewest = min(found.values(), default=0)
    return [tag for tag, count in found.items() if count == fewest]
