# The commands of this repository; `make` alone lists them.

SWIFT ?= swift
program = .build/release/regplot
sources = Sources Tests Plugins Package.swift
# Eight or sixteen seeds in one register instead of four where this processor can, as C and Swift are told; the results
# stay the same to the bit, so nothing is multiplied and added in one. TUNED=8 builds a program for AVX2 without AVX-512,
# TUNED= for every x86-64 processor.
eight_lanes = -Xcc -mavx2 -Xswiftc -DAVX2
sixteen_lanes = $(eight_lanes) $(patsubst %,-Xcc -mavx512%,f vl dq bw) -Xcc -ffp-contract=off -Xswiftc -DAVX512
TUNED ?= $(shell grep -w avx512f /proc/cpuinfo | grep -w avx512vl | grep -w avx512dq | grep -qw avx512bw && echo 16 \
	|| { grep -qw avx2 /proc/cpuinfo && echo 8; })
tuned = $(if $(TUNED),$(if $(filter 16,$(TUNED)),$(sixteen_lanes),$(eight_lanes)))
# Square roots of a pack become one instruction: C would tell of those of negative numbers in errno, one by one.
roots = -Xcc -fno-math-errno
# Swift's own libraries become a part of the program, which then runs without a toolchain. The other linker
# warns of a function of C in Foundation.
static = --static-swift-stdlib -Xswiftc -use-ld=lld
building = $(SWIFT) build -c release --product regplot $(tuned) $(roots) $(static)
# How long every target of `make fuzz` runs.
FUZZ_SECONDS ?= 60
# Which tests are run, `quick` or `all`; nothing stands for those that every change must pass. Tests say
# themselves what they are: `.slow` and `.exhaustive` in Swift, `@slow` in Python.
EFFORT ?=
# Tests train hundreds of networks: they run with optimization, as users' programs do. The program that
# tests run is built beside them, both for this processor.
optimized = -c release $(tuned) -Xswiftc -enable-testing --scratch-path .build/release-tests
tested = .build/release-tests/release/regplot
# The same with a sanitizer: a folder each, for nothing of one fits another.
sanitized = -c release -Xswiftc -enable-testing --scratch-path .build/$@ $($@_flags)
address_flags = --sanitize address
thread_flags = --sanitize thread
# Swift itself stops at an overflow or an index out of bounds; C does so where it is told to.
undefined_flags = -Xcc -fsanitize=undefined -Xcc -fsanitize-trap=undefined
# Where our C and Cairo, Pango and libpng are called, there is memory to get wrong; `make check-all` runs
# all tests under this sanitizer too.
address_tests = $(if $(filter all,$(EFFORT)),,--filter '^(Datasets|Rendering|Report|UserInput)Tests|FigureCommandTests')

.DEFAULT_GOAL := help
.PHONY: help setup build report quick check check-all test unit browser figures bench bench-growth functions lint \
	format texts samples snapshots sheet clean address thread undefined leaks coverage fuzz wasm module arm64 stage install \
	uninstall deb installed deb-check readme watch flow docs peers exports

help: ## list these commands
	@sed -n 's/^\([a-z0-9 -]*\):.*## \(.*\)/  make \1|\2/p' $(MAKEFILE_LIST) | column -t -s '|' 2>/dev/null \
		|| sed -n 's/^\([a-z0-9 -]*\):.*## \(.*\)/  make \1  \2/p' $(MAKEFILE_LIST)

setup: ## install the system packages that are missing (asks for sudo when not root)
	@.scripts/setup

build: setup ## build the program in release mode, for this processor
	$(building)

# Such as `make watch FIGURE=methods-gap OPTIONS='--data moons --seeds 8'`.
watch: setup ## draw FIGURE=ID again in .build/watch whenever a source changes (OPTIONS=… of regplot figure)
	@test -n "$(FIGURE)" || { echo "make watch FIGURE=ID; regplot list figures names them." >&2; exit 64; }
	@.scripts/watch '$(building)' $(program) '$(FIGURE)' $(OPTIONS)

libraries = Base Texts Neural Methods Generators Datasets Training Results Charts Rendering Replay Lab Experiments Report Commands
docs: setup ## make the documentation of the library targets in .build/documentation
	@.scripts/docs $(SWIFT) $(libraries)

flow: ## draw the diagram of the targets in README.md as Package.swift has it
	@python3 .scripts/flow.py $(SWIFT)

report: build ## make the whole XOR report and say where its page is
	$(program) xor --all
	@echo "Open the page in a browser: file://$(CURDIR)/reports/xor/index.html"

quick: setup ## before a commit: lint, and the tests that take no seconds
	@EFFORT=quick .scripts/timed lint unit

# A minute for four targets.
check: export FUZZ_SECONDS = 15
check: setup ## what every change must pass, and how long each part took
	@.scripts/timed lint module unit browser exports address fuzz

# What `make check` leaves out, beside targets of its own: every figure in every width, extreme settings of
# all kinds, all 2^32 numbers and the choice of the standard noise (unit); pages of other data sets, every
# detail opened, pictures (browser); all tests of the address sanitizer.
check-all: export EFFORT = all
check-all: setup ## everything there is (an hour or more)
	@.scripts/timed lint module unit browser exports fuzz address thread undefined leaks coverage arm64 installed docs readme \
		deb-check peers

test: unit browser ## all tests

# Memory is measured by `make leaks`, in a process of its own.
unit: setup ## build and run the tests that need no browser
	$(SWIFT) build --build-tests $(optimized)
	REGPLOT_TESTS=$(EFFORT) $(SWIFT) test --skip-build $(optimized) --skip MemoryTests

browser: setup ## make a small report and try it in Chromium; pictures go to .build/screenshots
	@.scripts/setup browser
	$(SWIFT) build --product regplot $(optimized)
	@REGPLOT_TESTS=$(EFFORT) .scripts/browser-tests $(tested)

peers: build ## make a report, work its numbers out again in numpy and compare them one by one
	@.scripts/setup lint
	@.scripts/peers $(program)

exports: setup ## have TensorBoard and safetensors read what comparisons export, and compare every number
	@.scripts/setup lint
	$(SWIFT) build --product regplot $(optimized)
	@.scripts/export-tests $(tested)

# Leaks are a matter of `make leaks`: libraries of ours keep what they need until the end.
address: export ASAN_OPTIONS = detect_leaks=0
thread: export TSAN_OPTIONS = halt_on_error=1

address thread undefined: setup ## tests under a sanitizer: of addresses, threads, or undefined behaviour
	$(SWIFT) build --build-tests $(sanitized)
	$(SWIFT) test --skip-build $(sanitized) $($@_tests)

leaks: setup ## nothing is leaked by whole reports, nor does memory grow over 1,000 figures
	$(SWIFT) build --product regplot $(optimized:release-tests=address) $(address_flags)
	@.scripts/leaks .build/address/release/regplot
	REGPLOT_TESTS=all $(SWIFT) test $(optimized) --filter MemoryTests

coverage: setup ## the share of lines that tests run, by target
	@.scripts/coverage

figures: setup ## lay out every figure for many page widths, sizes of words and settings (some minutes)
	REGPLOT_TESTS=all $(SWIFT) test $(optimized) --filter 'EveryFigureTests|TableFiguresTests|ExtremeSettingsTests'

snapshots: setup ## take all figures as they are now for the snapshots that tests compare
	REGPLOT_SNAPSHOTS=1 $(SWIFT) test $(optimized) --filter SnapshotTests

# Such as `make sheet DATA=moons`; all figures in both languages at 85 mm, at 180 mm, as a slide and in grey.
sheet: setup ## draw every figure of DATA (xor) in four sizes on one page in .build/sheet
	REGPLOT_SHEET=.build/sheet REGPLOT_SHEET_DATA=$(or $(DATA),xor) \
		$(SWIFT) test $(optimized) --filter ContactSheetTests
	@echo "Open the page in a browser: file://$(CURDIR)/.build/sheet/$(or $(DATA),xor)/index.html"

fuzz: setup ## feed made-up tables, cases and command lines to what reads them (FUZZ_SECONDS=60 each)
	@SWIFT="$(SWIFT)" .scripts/fuzz $(FUZZ_SECONDS)

bench: setup ## time training (every workload and method) and drawing
	cd Tests/Benchmarks && $(SWIFT) package benchmark --grouping metric --metric wallClock

# Every size three times; `EFFORT=quick` leaves out the largest ones. Plots and tables go to .build/growth.
bench-growth: build ## measure how time and memory of whole commands grow, and draw it (EFFORT=quick: 3 minutes)
	@.scripts/setup lint
	@.scripts/growth $(program) .build/growth $(filter quick,$(EFFORT))
	@echo "Look at file://$(CURDIR)/.build/growth/growth.svg"

functions: setup ## try exp, log, tanh and sigmoid on all 2^32 numbers (some minutes)
	REGPLOT_TESTS=all $(SWIFT) test $(optimized) --filter ElementaryFunctionsTests

wasm: ## compile the laboratory of pages to WebAssembly, into assets/lab
	@.scripts/wasm

module: ## is assets/lab what the sources make?
	@.scripts/wasm --check

arm64: ## train on an emulated arm64 processor and compare every bit
	@.scripts/arm64

lint: ## check the format and imports of Swift, and JavaScript, Python and shell for mistakes
	@.scripts/setup lint
	@.scripts/lint $(SWIFT) $(sources)

texts: ## make the sections' texts of their Markdown, assets/text/LANGUAGE/SECTION.md
	@.scripts/setup lint
	@.scripts/texts

format: ## put the sources into the common format
	$(SWIFT) format --in-place --recursive --parallel $(sources)

# Installing: see .scripts/install. Without Swift, as under sudo, what was built before is installed.
install: export INSTALL_PREFIX := $(value PREFIX)
install: $(if $(shell command -v $(SWIFT)),stage) ## install for yourself, or for all as root (PREFIX=DIR, DESTDIR=DIR)
	@.scripts/install "$$INSTALL_PREFIX"

stage: build
	@.scripts/stage $(program) .build/stage

uninstall: export INSTALL_PREFIX := $(value PREFIX)
uninstall: ## remove what make install put there (PREFIX=DIR, DESTDIR=DIR)
	@.scripts/install --remove "$$INSTALL_PREFIX"

deb: setup ## a Debian package for every x86-64 processor, fast on those with AVX2, in .build/deb
	@.scripts/setup deb
	$(SWIFT) build -c release --product regplot $(roots) $(static) --scratch-path .build/portable
	$(SWIFT) build -c release --product regplot $(eight_lanes) $(roots) $(static) --scratch-path .build/avx2
	@.scripts/deb .build/portable/release/regplot .build/avx2/release/regplot

installed: stage ## install into an empty folder, try the program, its manual and completion, remove it
	@.scripts/setup shells
	@.scripts/installed-check

deb-check: stage deb ## install the package on a bare Debian in a folder and make the report there
	@.scripts/setup bare
	@.scripts/deb-check

readme: build ## run every command that README.md shows
	@.scripts/readme-commands $(program)

samples: build ## remake the finished page, the figures that README.md shows, and its picture of the lab
	@.scripts/setup browser
	@.scripts/samples $(program)

clean: ## remove what was built; reports stay
	rm -rf .build
