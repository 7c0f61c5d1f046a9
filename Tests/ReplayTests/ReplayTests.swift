import Foundation
import Neural
import Testing

@testable import Replay

@Suite struct ReplayTests {
    @Test func thereAreCases() {
        #expect(SampleCase.all.count >= 38)
    }

    @Test(arguments: SampleCase.all)
    func caseAgreesWithItsRecording(sample: SampleCase) throws {
        let expected = try #require(try sample.json["expected"])
        let result = try JSONParser.parse(Array(try Replay.result(of: sample.bytes).utf8))
        var agreement = Agreement()
        agreement.compare(result, expected)
        #expect(agreement.differences.isEmpty)
        #expect(agreement.comparedNumbers > 30)
    }

    @Test func resultIsJSONForOthersAndRepeats() throws {
        for sample in SampleCase.all {
            let text = try Replay.result(of: sample.bytes)
            let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
            #expect(
                object?.keys.sorted() == [
                    "gradientNorm", "loss", "network", "objective", "outputs",
                ])
            #expect(try Replay.result(of: sample.bytes) == text)
        }
    }

    @Test func expectedAndUnknownKeysDoNotMatter() throws {
        let sample = SampleCase(name: "batchnorm-dropout-l1")
        let bare = try #require(try sample.json.setting(["expected"], to: nil))
        let noted = try #require(try bare.setting(["remark"], to: .text("seen by us")))
        let result = JSONWriter.text(try Replay.run(CaseReader.read(noted)).members)
        #expect(try Replay.result(of: sample.bytes) == result)
    }

    @Test func noStepsLeaveTheNetworkAsItWas() throws {
        let json = try SampleCase(name: "batchnorm").json
        let bare = try #require(try json.setting(["steps"], to: .array([])))
        let members = try Replay.run(CaseReader.read(bare)).members
        let result = JSONValue.object(members)
        #expect(result["loss"] == .array([]))
        #expect(result["network"] == json["network"])
    }

    @Test func nestedBlocksTakeTheirMasksInOrder() throws {
        // y = x + (m1·x + m2·(…)): every mask of its own width pattern, rate ½, so kept is doubled.
        let text = """
            {"network": [{"layer": "residual", "layers": [
                {"layer": "dropout", "rate": 0.5},
                {"layer": "residual", "layers": [{"layer": "dropout", "rate": 0.5}]}]},
              {"layer": "dropout", "rate": 0}],
             "loss": "mse", "optimizer": {"method": "sgd", "learningRate": 0.1},
             "inputs": [[1, 10], [100, 1000]], "targets": [[0, 0], [0, 0]],
             "steps": [{"rows": [1], "masks": [[[1, 0]], [[0, 1]], [[1, 1]]]},
                       {"rows": [1, 0], "masks": [[[1, 1], [1, 1]], [[1, 1], [0, 0]],
                                                  [[1, 1], [0, 1]]]}]}
            """
        let result = try Replay.run(CaseReader.read(JSONParser.parse(Array(text.utf8))))
        // First step: x = (100, 1000), f = 2·m1·x = (200, 0), inner = f + 2·m2·f = (200, 0), y = (300, 1000).
        #expect(result.measures[0].loss == 545_000)
        // Second: row 1: f = 2x, inner = 3f = 6x, y = (700, 7000); row 0: inner = f = 2x, y = (0, 30).
        #expect(result.measures[1].loss == 12_372_725)
        #expect(result.measures[1].gradientNorm == 0)
        // In evaluation nothing is dropped: f = x, inner = 2x, y = 3x.
        #expect(result.outputs == [3, 30, 300, 3000])
    }

    @Test func divergenceIsRefusedWithItsStep() throws {
        let json = try SampleCase(name: "activation-relu").json
        let wild = try #require(
            try json.setting(["optimizer", "learningRate"], to: .number(1e120)))
        #expect {
            try Replay.run(CaseReader.read(wild))
        } throws: { error in
            "\(error)".hasPrefix("steps[") && "\(error)".contains("diverges")
        }
    }
}
