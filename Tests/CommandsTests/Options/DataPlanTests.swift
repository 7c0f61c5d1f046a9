import ArgumentParser
import Datasets
import Experiments
import Foundation
import Testing

@testable import Commands

@Suite struct DataPlanTests {
    private func plan(_ dataset: String, _ file: String? = nil, _ words: [String] = []) throws
        -> DataPlan
    {
        try DataPlan(
            dataset: dataset, file: file, options: DataOptions.parse(words),
            among: DatasetCatalog.all)
    }

    @Test func noiseAndRowsReachTheData() throws {
        let plan = try plan("moons", nil, ["--noise", "0.1", "--rows", "30"])
        let dataset = try plan.load()
        #expect(dataset.noise == 0.1 && dataset.trainingRows == 30)
        #expect(plan.words == ["moons", "--noise", "0.1", "--rows", "30"])
    }

    @Test func filesAreReadWithTheirOptions() throws {
        let folder = try TemporaryFolder()
        let path = folder.work.path + "/my marks.csv"
        let rows = (0..<20).map { "\($0);\($0 % 2);x" }
        try ("a;b;c\n" + rows.joined(separator: "\n")).write(
            toFile: path, atomically: true, encoding: .utf8)
        let plan = try plan("csv", path, ["--label", "b", "--ignore", "c", "--delimiter", ";"])
        #expect(
            plan.words == [
                "csv", path, "--label", "b", "--ignore", "c", "--delimiter", ";",
            ])
        let dataset = try plan.load()
        #expect(dataset.inputs == ["a"] && dataset.classes == ["0", "1"])
        #expect(dataset.id == "my marks.csv")
    }

    @Test(
        arguments: [
            ("mons", nil, []), ("csv", nil, ["--label", "b"]), ("csv", "f.csv", []),
            ("csv", "f.csv", ["--label", "a", "--target", "b"]),
            ("csv", "f.csv", ["--label", "a", "--delimiter", "ab"]),
            ("csv", "f.csv", ["--label", "a", "--noise", "1"]), ("moons", "f.csv", []),
            ("moons", nil, ["--label", "a"]), ("wdbc", nil, ["--rows", "10"]),
            ("moons", nil, ["--rows", "1"]), ("moons", nil, ["--noise", "-1"]),
            ("csv", "f.csv", ["--label", "a", "--ignore", ","]),
        ] as [(String, String?, [String])])
    func mistakesAreToldBeforeAnythingIsRead(
        dataset: String, file: String?, words: [String]
    ) {
        #expect(throws: ValidationError.self) { try plan(dataset, file, words) }
    }

    /// A file may be called like a data set, and is still a table of its user's own.
    @Test(arguments: DatasetCatalog.trainable.map(\.id))
    func namesOfFilesMeanNothing(name: String) throws {
        let folder = try TemporaryFolder()
        let rows = (0..<20).map { "\($0),\($0 * 7 % 5),\($0 % 2)" }
        try folder.write("a,b,c\n" + rows.joined(separator: "\n"), to: name)
        let task = try plan("csv", "\(folder.work.path)/\(name)", ["--label", "c"]).task()
        #expect(!task.isXOR && task.id == name)
        #expect(task.traits.isDisjoint(with: ["xor", "drawn", "pictures", "cited"]))
    }

    /// Columns may be called as options are, or hold commas.
    @Test func namesOfColumnsAreTakenAsTheyAre() throws {
        let folder = try TemporaryFolder()
        let rows = (0..<20).map { "\($0 * $0),\($0 % 3).5,\($0 * $0 % 7).25,\($0 % 2)" }
        try folder.write("-a,\"pupil, b\",c,-y\n" + rows.joined(separator: "\n"), to: "t.csv")
        let words = ["--label", "-y", "--ignore", "-a,pupil, b", "--missing", "-9", "--keep", "c"]
        let plan = try plan("csv", "\(folder.work.path)/t.csv", words)
        #expect(try plan.load().inputs == ["c"])
        #expect(Set(plan.words).isSuperset(of: words))
    }

    @Test func likelyColumnsAreNamed() throws {
        let folder = try TemporaryFolder()
        let path = folder.work.path + "/t.csv"
        try "mark,passed\n1,yes\n".write(toFile: path, atomically: true, encoding: .utf8)
        let error = #expect(throws: Failure.self) {
            try plan("csv", path, ["--label", "pased"]).load()
        }
        #expect(error?.code == .input)
        #expect(error?.message.hasSuffix("Did you mean \"passed\"?") == true)
    }
}
