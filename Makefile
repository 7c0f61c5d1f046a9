# The commands of this repository; `make` alone lists them.

SWIFT ?= swift
program = .build/release/regplot
sources = Sources Tests Package.swift
# Eight seeds in one register instead of two where this processor can; the results stay the same to
# the bit. TUNED= builds a program for every x86-64 processor.
TUNED ?= $(shell grep -qw avx2 /proc/cpuinfo && echo 1)
tuned = $(if $(TUNED),-Xcc -mavx2)
# Tests train hundreds of networks: they run with optimization, as users' programs do.
optimized = -c release -Xswiftc -enable-testing --scratch-path .build/release-tests

.DEFAULT_GOAL := help
.PHONY: help setup build report test unit browser figures bench functions lint format samples clean

help: ## list these commands
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1|\2/p' $(MAKEFILE_LIST) | column -t -s '|' 2>/dev/null \
		|| sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1  \2/p' $(MAKEFILE_LIST)

setup: ## install the system packages that are missing (asks for sudo when not root)
	@.scripts/setup

build: setup ## build the program in release mode, for this processor
	$(SWIFT) build -c release --product regplot $(tuned)

report: build ## make the whole XOR report and say where its page is
	$(program) xor --all
	@echo "Open the page in a browser: file://$(CURDIR)/reports/xor/index.html"

test: unit browser ## all tests

unit: setup ## build and run the tests that need no browser
	$(SWIFT) build --build-tests $(optimized)
	$(SWIFT) test --skip-build $(optimized)

browser: build ## make a small report and try it in Chromium; pictures go to .build/screenshots
	@.scripts/setup browser
	@.scripts/browser-tests $(program)

figures: setup ## lay out every figure for many page widths, sizes of words and settings (some minutes)
	REGPLOT_EVERY_FIGURE=1 $(SWIFT) test $(optimized) --filter 'EveryFigureTests|ExtremeSettingsTests'

bench: setup ## time training (every workload and method) and drawing
	cd Tests/Benchmarks && $(SWIFT) package benchmark --grouping metric --metric wallClock

functions: setup ## try exp, log, tanh and sigmoid on all 2^32 numbers (some minutes)
	REGPLOT_EVERY_FLOAT=1 $(SWIFT) test $(optimized) --filter ElementaryFunctionsTests

lint: ## check the format of the sources
	$(SWIFT) format lint --strict --recursive --parallel $(sources)

format: ## put the sources into the common format
	$(SWIFT) format --in-place --recursive --parallel $(sources)

samples: build ## remake the figures that README.md shows
	@.scripts/samples $(program)

clean: ## remove what was built; reports stay
	rm -rf .build
