import Datasets
import Foundation
import Neural
import Testing

@testable import Commands

/// `regplot train` from outside.
@Suite(.serialized) struct TrainCommandTests {
    private let small = ["train", "xor", "--hidden", "3", "--epochs", "40", "--seeds", "11"]

    private func object(_ words: [String]) throws -> [String: Any] {
        let outcome = try BuiltProgram.run(words + ["--json"], in: TemporaryFolder())
        #expect(outcome.code == 0, "\(outcome.messages)")
        let json = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
        return try #require(json as? [String: Any])
    }

    @Test func objectHasTheKeysThatOthersRead() throws {
        let xor = try object(small)
        #expect(
            Set(xor.keys) == [
                "dataset", "rows", "inputs", "notices", "config", "seeds", "seconds", "solved",
                "diverged", "dataLoss", "weights", "digest",
            ])
        #expect(xor["seeds"] as? Int == 11)
        // What is off is stated too.
        let config = try #require(xor["config"] as? [String: Any])
        for key in ["batchnorm", "clipNorm", "clipValue", "patience"] {
            #expect(config[key] is NSNull, "\(key)")
        }
        let loss = try #require(xor["dataLoss"] as? [String: Double])
        #expect(Set(loss.keys) == ["mean", "median", "p10", "p90"])
        let noisy = try object(["train", "noisy-xor", "--epochs", "5", "--seeds", "2"])
        #expect(noisy["heldOutAccuracy"] != nil && noisy["heldOutLoss"] != nil)
    }

    @Test func jobsDoNotMatter() throws {
        func results(_ jobs: String) throws -> NSDictionary {
            var result = try object(small + ["--dropout", "0.2", "--jobs", jobs])
            result["seconds"] = nil
            return result as NSDictionary
        }
        #expect(try results("1") == results("3"))
    }

    @Test func divergedSeedsAreCounted() throws {
        let result = try object(
            small + ["--lr", "1e30", "--activation", "relu", "--loss", "mse", "--l2", "1e9"])
        #expect(result["diverged"] as? Double == 1)
        let loss = try #require(result["dataLoss"] as? [String: Any])
        #expect(loss["median"] is NSNull)
    }

    @Test func doublePrecisionComesCloseToSingle() throws {
        func median(_ precision: String) throws -> Double {
            let result = try object(small + ["--precision", precision])
            return try #require((result["dataLoss"] as? [String: Double])?["median"])
        }
        #expect(abs(try median("float") - median("double")) < 1e-5)
    }

    @Test(arguments: [
        (["--dropout", "1"], "--dropout"), (["--lr", "0"], "--lr"), (["--lr", "nan"], "--lr"),
        (["--hidden", "4,x"], "--hidden"), (["--hidden", "4096,4096"], "--hidden"),
        (["--proximal"], "--l1"), (["--nesterov"], "--momentum"), (["--skip"], "--skip"),
        (["--clip-norm", "1", "--clip-value", "1"], "--clip-value"),
        (["--patience", "3"], "--patience"), (["--batch", "5"], "--batch"),
        (["--batchnorm", "before", "--batch", "3"], "--batch 3"),
        (["--optimizer", "adam", "--momentum", "0.9"], "--momentum"),
        (["--seeds", "0"], "--seeds"), (["--decoupled"], "--weight-decay"),
        (["--data-seed", "1"], "--data-seed"), (["--digest", "--json"], "--digest and --json"),
        (["--flipped", "0.1"], "--flipped"),
    ])
    func wrongOptionEndsWith64AndIsNamed(words: [String], name: String) throws {
        let outcome = try BuiltProgram.run(["train", "xor"] + words, in: TemporaryFolder())
        #expect(outcome.code == 64)
        #expect(outcome.output.isEmpty)
        #expect(outcome.messages.contains(name), "\(outcome.messages)")
    }

    @Test func exportIsWholeAndRefusesWhatIsThere() throws {
        let folder = try TemporaryFolder()
        let words = small + ["--export", "runs"]
        #expect(try BuiltProgram.run(words, in: folder).code == 0)
        #expect(
            Set(try folder.contents).isSuperset(of: [
                "runs/config.json", "runs/initial-weights.csv", "runs/rows.csv", "runs/runs.csv",
                "runs/weights.csv",
            ]))
        let second = try BuiltProgram.run(words, in: folder)
        #expect(second.code == 73)
        #expect(second.messages.contains("runs"))
    }

    /// One line for programs, the same that the object has; another network, another hash.
    @Test func digestIsThatOfTheObject() throws {
        func digest(_ words: [String]) throws -> String {
            let outcome = try BuiltProgram.run(words + ["--digest"], in: TemporaryFolder())
            #expect(outcome.code == 0, "\(outcome.messages)")
            return outcome.output
        }
        let own = try digest(small)
        #expect(own.wholeMatch(of: /[0-9a-f]{16}\n/) != nil)
        #expect(try object(small)["digest"] as? String == own.dropLast().description)
        #expect(try digest(small + ["--jobs", "1"]) == own)
        #expect(try digest(small + ["--seed", "1"]) != own)
    }

    /// Labels are flipped by the share that is asked for, from none on.
    @Test func labelsAreFlippedByAShare() throws {
        func flipped(_ share: String) throws -> Int {
            let folder = try TemporaryFolder()
            let words = [
                "train", "noisy-xor", "--rows", "200", "--flipped", share, "--noise", "0.1",
                "--hidden", "2", "--epochs", "1", "--seeds", "1", "--export", "runs",
            ]
            let outcome = try BuiltProgram.run(words, in: folder)
            #expect(outcome.code == 0, "\(outcome.messages)")
            return String(decoding: try folder.bytes("runs/rows.csv"), as: UTF8.self)
                .split(separator: "\r\n").count { line in
                    let cells = line.split(separator: ",")
                    guard cells[1] == "training", let x = Double(cells[2]), let y = Double(cells[3])
                    else { return false }
                    return (x * y < 0) != (Double(cells[4]) == 1)
                }
        }
        #expect(try flipped("0") == 0)
        #expect((40...80).contains(try flipped("0.3")))
        let outcome = try BuiltProgram.run(
            ["train", "noisy-xor", "--flipped", "0.5"], in: TemporaryFolder())
        #expect(outcome.code == 64 && outcome.messages.contains("--flipped"))
    }

    /// All learn the rows of one seed, and begin with weights of their own.
    @Test func rowsOfOneSeedAreLearntByAll() throws {
        let folder = try TemporaryFolder()
        let words = [
            "train", "noisy-xor", "--hidden", "3", "--epochs", "2", "--seeds", "3", "--data-seed",
            "9", "--export", "runs", "--json",
        ]
        let outcome = try BuiltProgram.run(words, in: folder)
        #expect(outcome.code == 0, "\(outcome.messages)")
        let json = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
        let config = try #require((json as? [String: Any])?["config"] as? [String: Any])
        #expect(config["dataSeed"] as? Int == 9)
        func table(_ name: String) throws -> [[Substring]] {
            String(decoding: try folder.bytes("runs/\(name)"), as: UTF8.self)
                .split(separator: "\r\n").dropFirst().map { Array($0.split(separator: ",")) }
        }
        let rows = try table("rows.csv")
        let first = Dataset.noisyXOR.data(seed: 9).training.inputs[0]
        for seed in 0..<3 {
            let own = rows.filter { $0[0] == "\(seed)" }
            #expect(own[0][2] == "\(first)")
            #expect(own.map { $0.dropFirst() } == rows.prefix(own.count).map { $0.dropFirst() })
        }
        #expect(Set(try table("initial-weights.csv").map { $0.dropFirst() }).count == 3)
        let table = try BuiltProgram.run(Array(words.dropLast(3)), in: folder)
        #expect(table.output.contains("those of seed 9 for every seed"))
        // Where nothing is asked for, nothing is said.
        let plain = try #require(try object(small)["config"] as? [String: Any])
        #expect(plain["dataSeed"] == nil)
    }

    /// Numbers are neither right nor wrong, classes have no variance.
    @Test func numbersAreJudgedByTheVarianceThatIsExplained() throws {
        let sine = try object(["train", "sine", "--epochs", "200", "--seeds", "3"])
        let explained = try #require(sine["heldOutVarianceExplained"] as? [String: Double])
        #expect((0.2..<1).contains(explained["median"] ?? .nan) && sine["heldOutAccuracy"] == nil)
        let moons = try object(["train", "moons", "--epochs", "2", "--seeds", "2"])
        #expect(moons["heldOutVarianceExplained"] == nil)
        let folder = try TemporaryFolder()
        let words = ["train", "sine", "--epochs", "200", "--seeds", "3", "--export", "runs"]
        let outcome = try BuiltProgram.run(words, in: folder)
        #expect(outcome.code == 0 && outcome.output.contains("held-out variance explained (%)"))
        let lines = String(decoding: try folder.bytes("runs/runs.csv"), as: UTF8.self)
            .split(separator: "\r\n").map {
                $0.split(separator: ",", omittingEmptySubsequences: false)
            }
        #expect(lines[0].suffix(2) == ["variance explained", "held-out variance explained"])
        let values = lines.dropFirst().compactMap { Double($0.last ?? "") }.sorted()
        #expect(values.count == 3 && abs(values[1] - (explained["median"] ?? .nan)) < 1e-12)
    }

    /// Nothing is trained in no epochs: networks end where they began. Every row of a seed is there.
    @Test func exportHoldsWhereASeedBegins() throws {
        let folder = try TemporaryFolder()
        let words = [
            "train", "noisy-xor", "--hidden", "3", "--epochs", "0", "--seeds", "3", "--export",
            "runs",
        ]
        #expect(try BuiltProgram.run(words, in: folder).code == 0)
        #expect(try folder.bytes("runs/initial-weights.csv") == folder.bytes("runs/weights.csv"))
        let lines = String(decoding: try folder.bytes("runs/rows.csv"), as: UTF8.self)
            .split(separator: "\r\n")
        #expect(lines[0] == "seed,set,input 0,input 1,target 0")
        for (set, rows) in [("training", 40), ("validation", 40), ("held-out", 400)] {
            for seed in 0..<3 {
                #expect(lines.count { $0.hasPrefix("\(seed),\(set),") } == rows)
            }
        }
        let data = Dataset.noisyXOR.data(seed: 2)
        let (x, y) = (data.heldOut?.inputs ?? [], data.heldOut?.targets ?? [])
        #expect(
            lines.last ?? "" == "2,held-out,\(x[x.count - 2]),\(x[x.count - 1]),\(y[y.count - 1])")
    }
}
