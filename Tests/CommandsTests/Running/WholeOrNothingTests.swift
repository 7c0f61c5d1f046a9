import Foundation
import TestSupport
import Testing

@testable import Commands

/// Runs that end before their time: the report that was there stays, and nothing else does.
@Suite(.serialized, .slow) struct WholeOrNothingTests {
    /// A section that is made in a moment.
    private static let small = ["xor", "--only", "activations", "--lang", "en", "--formats", "svg"]

    private static func small(seeds: Int) -> [String] {
        small + ["--seeds", "\(seeds)", "--out", "place/report"]
    }

    /// Makes a report in `place/report`.
    /// - Returns: how long it took.
    @discardableResult
    private func makeOld(in folder: TemporaryFolder) throws -> TimeInterval {
        let start = Date()
        let outcome = try BuiltProgram.run(Self.small(seeds: 2), in: folder)
        try #require(outcome.code == 0, "\(outcome.messages)")
        return Date().timeIntervalSince(start)
    }

    private func report(_ folder: TemporaryFolder) throws -> StoredReport {
        try StoredReport(folder.work.appendingPathComponent("place/report"))
    }

    private func names(_ folder: TemporaryFolder) throws -> [String] {
        try FileManager.default.contentsOfDirectory(
            atPath: folder.work.appendingPathComponent("place").path
        ).sorted()
    }

    /// Killed at fifty moments from its start until after its end.
    @Test func aKilledRunHarmsNothing() throws {
        let folder = try TemporaryFolder()
        let duration = try makeOld(in: folder)
        var killed = 0
        for place in 0..<50 {
            let process = try BuiltProgram.start(Self.small(seeds: 2 + place % 2), in: folder)
            Thread.sleep(forTimeInterval: duration * .random(in: 0...1.2))
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            if process.terminationReason == .uncaughtSignal { killed += 1 }
            let isWhole = try report(folder).isWhole()
            #expect(isWhole, "kill \(place)")
        }
        #expect(killed > 10, "the kills came too late to test anything")
        try makeOld(in: folder)
        #expect(try names(folder) == ["report"])
    }

    @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
    func anInterruptedRunLeavesTheOldReportAndNothingElse(signal: Int32) throws {
        let folder = try TemporaryFolder()
        let duration = try makeOld(in: folder)
        let old = try report(folder).files
        for share in [0.3, 0.7, 1.5] {
            let process = try BuiltProgram.start(
                ["xor", "--all", "--seeds", "2000", "--out", "place/report"], in: folder)
            Thread.sleep(forTimeInterval: duration * share)
            kill(process.processIdentifier, signal)
            let outcome = try BuiltProgram.finish(process, in: folder)
            // Before the program listens, the system ends it.
            guard outcome.code != -signal else { continue }
            #expect(outcome.code == 130)
            #expect(outcome.messages.contains("Interrupted"))
            #expect(try report(folder).files == old)
            #expect(try names(folder) == ["report"])
        }
    }

    @Test func theSecondOfTwoRunsIsRefusedAndTheFirstIsWhole() throws {
        let folder = try TemporaryFolder()
        try makeOld(in: folder)
        let first = try BuiltProgram.start(
            ["xor", "--only", "dropout", "--seeds", "500", "--out", "place/report"], in: folder)
        let lock = folder.work.appendingPathComponent("place/.report.regplot-lock").path
        while first.isRunning, !FileManager.default.fileExists(atPath: lock) {
            Thread.sleep(forTimeInterval: 0.005)
        }
        let second = try BuiltProgram.run(
            Self.small(seeds: 2), in: folder, log: "second")
        #expect(second.code == 73, "\(second.messages)")
        #expect(second.messages.contains("Another run writes"))
        #expect(try BuiltProgram.finish(first, in: folder).code == 0)
        let isWhole = try report(folder).isWhole()
        #expect(isWhole)
        #expect(try names(folder) == ["report"])
    }

    /// The thread sanitizer writes into files of its own and ends with the limit.
    private static let limitsFiles = ProcessInfo.processInfo.environment["TSAN_OPTIONS"] == nil

    /// The system's own limit on a file's size answers like a full disk.
    @Test(.enabled(if: limitsFiles)) func aLimitOnFilesIsToldAndTheOldReportStays() throws {
        let folder = try TemporaryFolder()
        try makeOld(in: folder)
        let old = try report(folder).files
        for limit in [8, 64] {
            let outcome = try BuiltProgram.run(
                Self.small(seeds: 3), in: folder,
                through: ["/bin/bash", "-c", "ulimit -f \(limit); exec \"$0\" \"$@\""])
            #expect(outcome.code == 73, "\(outcome.messages)")
            #expect(outcome.messages.contains("file too large"))
            #expect(outcome.messages.contains("place/report/"))
            #expect(try report(folder).files == old)
            #expect(try names(folder) == ["report"])
        }
    }

    /// A disk of a megabyte in a namespace of its own.
    @Test(.enabled(if: WholeOrNothingTests.mounts, "needs the right to mount"))
    func aFullDiskIsToldAndTheOldReportStays() throws {
        let folder = try TemporaryFolder()
        try FileManager.default.createDirectory(
            at: folder.work.appendingPathComponent("place"), withIntermediateDirectories: true)
        let script = """
            mount -t tmpfs -o size=5m none place && "$0" "$@" --seeds 2 >/dev/null || exit 1
            find place -type f | sort | xargs sha256sum >before
            head -c 4500k /dev/zero >place/other
            "$0" "$@" --seeds 3; code=$?
            rm place/other
            find place -type f | sort | xargs sha256sum >after
            cmp before after && exit $code
            """
        let outcome = try BuiltProgram.run(
            Self.small + ["--out", "place/report"], in: folder,
            through: ["/usr/bin/unshare", "--mount", "/bin/bash", "-c", script])
        #expect(outcome.code == 73, "\(outcome.code) \(outcome.messages)")
        #expect(outcome.messages.contains("no space left on device"))
    }

    private static var mounts: Bool {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/unshare")
        process.arguments = ["--mount", "/bin/sh", "-c", "mount -t tmpfs none /mnt"]
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }

    /// As a user who may not write there: root may write everywhere.
    @Test(arguments: ["place", "place/report"])
    func aFolderThatMayNotBeWrittenIsTold(readOnly: String) throws {
        let folder = try TemporaryFolder()
        try makeOld(in: folder)
        let old = try report(folder).files
        let shell =
            getuid() == 0
            ? """
            chown -R 65534:65534 place && chmod 555 \(readOnly) && cp "$0" program && chmod 755 . program
            PATH=$PATH exec /usr/bin/setpriv --reuid=65534 --regid=65534 --clear-groups ./program "$@"
            """
            : "chmod 555 \(readOnly); exec \"$0\" \"$@\""
        let outcome = try BuiltProgram.run(
            Self.small(seeds: 3), in: folder, through: ["/bin/bash", "-c", shell])
        _ = chmod(folder.work.appendingPathComponent(readOnly).path, 0o755)
        #expect(outcome.code == 73, "\(outcome.messages)")
        #expect(outcome.messages.contains("permission denied"))
        #expect(outcome.messages.contains("place/report"))
        #expect(try report(folder).files == old)
        #expect(try names(folder) == ["report"])
    }

    @Test func aFolderThatVanishesIsTold() throws {
        let folder = try TemporaryFolder()
        let process = try BuiltProgram.start(
            ["xor", "--only", "dropout", "--seeds", "500", "--out", "place/report"], in: folder)
        let partial = folder.work.appendingPathComponent("place/.report.regplot-partial/data")
        while process.isRunning, !FileManager.default.fileExists(atPath: partial.path) {
            Thread.sleep(forTimeInterval: 0.005)
        }
        // What is written meanwhile is in the way of a removal.
        let place = folder.work.appendingPathComponent("place")
        while FileManager.default.fileExists(atPath: place.path) {
            try? FileManager.default.removeItem(at: place)
        }
        let outcome = try BuiltProgram.finish(process, in: folder)
        #expect(outcome.code == 73, "\(outcome.messages)")
        #expect(outcome.messages.contains("no such file or directory"))
        #expect(try folder.contents.isEmpty)
    }

    @Test(.enabled(if: limitsFiles)) func anExportIsWholeOrNothingToo() throws {
        let folder = try TemporaryFolder()
        let words = ["train", "xor", "--epochs", "10", "--export", "place/runs", "--seeds"]
        let outcome = try BuiltProgram.run(
            words + ["5000"], in: folder,
            through: ["/bin/bash", "-c", "ulimit -f 64; exec \"$0\" \"$@\""])
        #expect(outcome.code == 73, "\(outcome.messages)")
        #expect(outcome.messages.contains("file too large"))
        #expect(outcome.messages.contains("--export"))
        #expect(try folder.contents.isEmpty)
        #expect(try BuiltProgram.run(words + ["5"], in: folder).code == 0)
        #expect(
            try folder.contents == [
                "place", "place/runs", "place/runs/config.json", "place/runs/initial-weights.csv",
                "place/runs/rows.csv", "place/runs/runs.csv", "place/runs/weights.csv",
            ])
    }
}
