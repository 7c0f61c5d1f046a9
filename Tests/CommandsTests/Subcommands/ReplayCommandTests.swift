import Foundation
import Testing

@Suite struct ReplayCommandTests {
    private static let text = """
        {"network": [{"layer": "dense", "inputs": 1, "outputs": 1, "weight": [[0.5]], "bias": [0]}],
         "loss": "mse", "optimizer": {"method": "sgd", "learningRate": 0.25},
         "inputs": [[2]], "targets": [[3]], "steps": [{"rows": [0]}]}
        """

    @Test func resultGoesToStandardOutput() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.text, to: "case.json")
        let outcome = try BuiltProgram.run(["replay", "case.json"], in: folder)
        #expect(outcome.code == 0)
        #expect(outcome.messages.isEmpty)
        let object = try #require(
            JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
        // y = 1, so the loss is 4 and the gradient (−8, −4).
        #expect(object["loss"] as? [Double] == [4])
        #expect(object["outputs"] as? [[Double]] == [[6]])
        #expect(try folder.contents == ["case.json"])
    }

    @Test func malformedCaseEndsWith65() throws {
        let folder = try TemporaryFolder()
        try folder.write(
            Self.text.replacingOccurrences(of: "\"rows\": [0]", with: "\"rows\": [1]"),
            to: "case.json")
        let outcome = try BuiltProgram.run(["replay", "case.json"], in: folder)
        #expect(outcome.code == 65)
        #expect(outcome.output.isEmpty)
        #expect(
            outcome.messages == """
                regplot: case.json: steps[0].rows[0]: expected a whole number from 0 to 0, found 1

                """)
    }

    @Test(arguments: [("missing.json", "no such file"), (".", "this is a folder")])
    func unreadableCaseEndsWith65(path: String, reason: String) throws {
        let folder = try TemporaryFolder()
        let outcome = try BuiltProgram.run(["replay", path], in: folder)
        #expect(outcome.code == 65)
        #expect(outcome.output.isEmpty)
        #expect(outcome.messages.contains(reason))
    }

    @Test func missingNameEndsWith64() throws {
        let outcome = try BuiltProgram.run(["replay"], in: try TemporaryFolder())
        #expect(outcome.code == 64)
    }
}
