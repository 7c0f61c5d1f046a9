import Foundation
import Testing

@testable import Commands

@Suite(.serialized) struct RunCacheTests {
    private func start(_ words: [String] = [], in folder: TemporaryFolder) throws -> Process {
        try BuiltProgram.start(
            ["make", "s.toml"] + words, in: folder,
            environment: ["XDG_CACHE_HOME": folder.cache.path])
    }

    private func made(_ words: [String] = [], in folder: TemporaryFolder) throws -> String {
        let outcome = try BuiltProgram.finish(try start(words, in: folder), in: folder)
        #expect(outcome.code == 0, "\(outcome.messages)")
        return outcome.output
    }

    private func files(_ folder: TemporaryFolder) throws -> [URL] {
        let runs = folder.cache.appendingPathComponent("regplot/runs")
        guard FileManager.default.fileExists(atPath: runs.path) else { return [] }
        return try FileManager.default.contentsOfDirectory(
            at: runs, includingPropertiesForKeys: nil)
    }

    private func runs(_ folder: TemporaryFolder) throws -> [UInt8] {
        try folder.bytes("s/m/data/runs.csv") + folder.bytes("s/m/figures/compare-weights.en.svg")
    }

    @Test func whatChangedIsTrainedAndTheRestIsTakenAsItWas() throws {
        let folder = try TemporaryFolder()
        try folder.write(SmallStudy.text(seeds: 8), to: "s.toml")
        #expect(try made(in: folder) == "m: made, s/m\n")
        try folder.write(
            SmallStudy.text(seeds: 12, methods: "\"none\", \"l2=0.01\", \"dropout\""), to: "s.toml")
        #expect(try made(in: folder) == "m: made, s/m, 16 of 36 runs from before\n")
        let mixed = try runs(folder)
        #expect(try made(["--anew"], in: folder) == "m: made, s/m\n")
        #expect(try runs(folder) == mixed)
        try folder.write(SmallStudy.text(seeds: 5), to: "s.toml")
        #expect(try made(in: folder) == "m: made, s/m, 10 of 10 runs from before\n")
        let first = try runs(folder)
        #expect(try made(["--anew"], in: folder) == "m: made, s/m\n")
        #expect(try runs(folder) == first)
    }

    @Test func whatIsDamagedIsTrained() throws {
        let folder = try TemporaryFolder()
        try folder.write(SmallStudy.text(seeds: 8), to: "s.toml")
        _ = try made(in: folder)
        let whole = try runs(folder)
        let kept = try files(folder)
        #expect(kept.count == 2)
        var bytes = try Data(contentsOf: kept[0])
        bytes[bytes.count / 2] ^= 1
        try bytes.write(to: kept[0])
        try Data().write(to: kept[1])
        try folder.write("mine", to: "s/m/data/runs.csv")
        #expect(try made(in: folder) == "m: made, s/m\n")
        #expect(try runs(folder) == whole)
    }

    @Test func anInterruptedStudyGoesOnFromWhatWasTrained() throws {
        let folder = try TemporaryFolder()
        try folder.write(
            SmallStudy.text(
                seeds: 200, epochs: 1000,
                methods:
                    "\"none\", \"l2=0.001\", \"l2=0.01\", \"l2=0.1\", \"dropout\", \"batchnorm\""),
            to: "s.toml")
        let process = try start(in: folder)
        while try files(folder).isEmpty, process.isRunning { Thread.sleep(forTimeInterval: 0.005) }
        kill(process.processIdentifier, SIGINT)
        let outcome = try BuiltProgram.finish(process, in: folder)
        #expect(outcome.code == 130, "\(outcome.output)")
        #expect(outcome.messages.contains("goes on from there"), "\(outcome.messages)")
        #expect(try folder.contents == ["s.toml"])
        #expect(try made(in: folder).contains(/^m: made, s\/m, [0-9]+ of 1200 runs from before\n$/))
    }

    @Test func whatWasUsedLongestAgoGoesFirst() throws {
        let folder = try TemporaryFolder()
        for (name, age) in [("old", 300.0), ("new", 10), ("mid", 100)] {
            try folder.write(String(repeating: "x", count: 100), to: name)
            try FileManager.default.setAttributes(
                [.modificationDate: Date(timeIntervalSinceNow: -age)],
                ofItemAtPath: folder.work.path + "/" + name)
        }
        RunCache.prune(folder.work, to: 250)
        #expect(try folder.contents == ["mid", "new"])
    }

    @Test func theFolderIsTheUsers() {
        let own = { RunCache.folder($0)?.path }
        #expect(own(["HOME": "/home/a"]) == "/home/a/.cache/regplot/runs")
        #expect(own(["HOME": "/home/a", "XDG_CACHE_HOME": "/c"]) == "/c/regplot/runs")
        #expect(own(["HOME": "/home/a", "XDG_CACHE_HOME": "c"]) == "/home/a/.cache/regplot/runs")
        #expect(own([:]) == nil)
    }
}
