import Neural
import Testing

@testable import Replay

/// A good case with one thing wrong, and what is said about it.
struct Fault: CustomTestStringConvertible {
    let sample: String
    let path: [PathStep]
    let value: JSONValue?
    let message: String

    init(_ sample: String, _ path: [PathStep], _ value: JSONValue?, _ message: String) {
        self.sample = sample
        self.path = path
        self.value = value
        self.message = message
    }

    var testDescription: String { message }
}

@Suite struct CaseReaderTests {
    private static let shapes = [
        Fault("xor-plain", ["network"], nil, "network: missing"),
        Fault("xor-plain", ["network"], .array([]), "network: expected at least one layer"),
        Fault(
            "xor-plain", ["network"], .integer(3), "network: expected an array of layers, found 3"),
        Fault("xor-plain", ["network", 0], .null, "network[0]: expected an object, found null"),
        Fault("xor-plain", ["network", 0, "layer"], nil, "network[0].layer: missing"),
        Fault(
            "xor-plain", ["network", 0, "layer"], .text("conv"),
            "network[0].layer: unknown layer \"conv\"; known ones are \"dense\""),
        Fault(
            "xor-plain", ["network", 1, "function"], .text("gelu"),
            "network[1].function: unknown activation \"gelu\""),
        Fault(
            "activation-relu", ["network", 2, "weight", 0], .numbers([1, 2, 3]),
            "network[2].weight[0]: expected 5 numbers, found 3"),
        Fault(
            "activation-relu", ["network", 2, "weight", 4], nil,
            "network[2].weight: expected 5 rows, found 4"),
        Fault(
            "activation-relu", ["network", 2, "bias", 4], nil,
            "network[2].bias: expected 5 numbers, found 4"),
        Fault(
            "activation-relu", ["network", 2, "bias"], .number(0.5),
            "network[2].bias: expected an array of 5 numbers, found 0.5"),
        Fault(
            "activation-relu", ["network", 2, "inputs"], .integer(4),
            "network[2].inputs: expected 5, as many as enter here, found 4"),
        Fault(
            "activation-relu", ["network", 2, "outputs"], .integer(0),
            "network[2].outputs: expected a whole number of at least 1, found 0"),
        Fault(
            "activation-relu", ["network", 2, "outputs"], .number(1e300),
            "network[2].outputs: expected a whole number of at least 1, found 1e+300"),
        Fault(
            "activation-relu", ["network", 2, "outputs"], .integer(.max),
            "network[2].outputs: expected a whole number of at least 1"),
        Fault(
            "residual", ["network", 2, "layers", 0, "bias", 5], nil,
            "network[2].layers[0].bias: expected 6 numbers, found 5"),
        Fault(
            "batchnorm", ["network", 1, "features"], .integer(5),
            "network[1].features: expected 6, as many as enter here, found 5"),
        Fault(
            "batchnorm", ["network", 1, "gamma", 0], nil,
            "network[1].gamma: expected 6 numbers, found 5"),
        Fault("batchnorm", ["network", 1, "runningMean"], nil, "network[1].runningMean: missing"),
        Fault("activation-prelu", ["network", 1, "slope"], nil, "network[1].slope: missing"),
        Fault(
            "layernorm", ["network", 1, "gamma", 0], nil,
            "network[1].gamma: expected 6 numbers, found 5"),
        Fault("mixup-mse", ["steps", 1, "mixing"], nil, "steps[1].mixing: missing"),
        Fault(
            "mixup-mse", ["steps", 1, "mixing", "partners", 0], nil,
            "steps[1].mixing.partners: expected 5 row numbers, found 4"),
        Fault("mixup-mse", ["mixup"], nil, "steps[0].mixing: only a case with \"mixup\" has it"),
        Fault("gradient-noise-adam", ["steps", 0, "noise"], nil, "steps[0].noise: missing"),
        Fault(
            "gradient-noise-adam", ["steps", 0, "noise", 0], nil,
            "steps[0].noise: expected 37 numbers, found 36"),
        Fault(
            "activation-leaky_relu", ["network", 1, "slope"], .number(0.2),
            "network[1].slope: only prelu has a slope of its own"),
        Fault(
            "activation-elu", ["network", 1, "alpha"], .number(2),
            "network[1]: unknown key \"alpha\""),
        Fault("xor-plain", ["inputs"], .array([]), "inputs: expected at least one row"),
        Fault("xor-plain", ["inputs", 0], .array([]), "inputs[0]: expected at least 1 number"),
        Fault(
            "xor-plain", ["inputs", 1], .numbers([1]), "inputs[1]: expected 2 numbers, found 1"),
        Fault("xor-plain", ["targets", 3], nil, "targets: expected 4 rows, found 3"),
        Fault(
            "xor-plain", ["targets", 2], .numbers([1, 2]),
            "targets[2]: expected 1 number, found 2"),
        Fault("xor-plain", ["loss"], .text("hinge"), "loss: unknown loss \"hinge\""),
        Fault("xor-plain", ["optimizer"], nil, "optimizer: missing"),
        Fault(
            "xor-plain", ["optimizer", "method"], .text("lion"),
            "optimizer.method: unknown optimizer \"lion\""),
        Fault(
            "xor-plain", ["optimizer", "dampening"], .number(0.1),
            "optimizer: unknown key \"dampening\""),
        Fault("xor-plain", ["steps"], nil, "steps: missing"),
        Fault(
            "xor-plain", ["steps", 2, "rows"], .array([]),
            "steps[2].rows: expected at least one row"),
    ]

    private static let values = [
        Fault(
            "xor-plain", ["network", 0, "weight", 1, 0], .number(.nan),
            "network[0].weight[1][0]: expected a finite number, found a number that is not finite"),
        Fault(
            "xor-plain", ["inputs", 3, 1], .text("1"),
            "inputs[3][1]: expected a finite number, found the text \"1\""),
        Fault(
            "xor-plain", ["inputs", 3, 1], .flag(true),
            "inputs[3][1]: expected a finite number, found true"),
        Fault(
            "dropout", ["network", 2, "rate"], .integer(1),
            "network[2].rate: expected a number of at least 0.0 and below 1.0, found 1"),
        Fault(
            "batchnorm", ["network", 1, "momentum"], .number(1.5),
            "network[1].momentum: expected a number from 0.0 to 1.0, found 1.5"),
        Fault(
            "batchnorm", ["network", 1, "epsilon"], .number(-1e-5),
            "network[1].epsilon: expected a number of at least 0, found -1e-05"),
        Fault(
            "batchnorm", ["network", 1, "runningVariance", 2], .number(-1),
            "network[1].runningVariance[2]: expected a number of at least 0, found -1.0"),
        Fault(
            "adam", ["optimizer", "beta1"], .integer(1),
            "optimizer.beta1: expected a number of at least 0.0 and below 1.0, found 1"),
        Fault(
            "mixup-mse", ["mixup", "alpha"], .integer(0), "mixup.alpha: expected a number above 0"),
        Fault(
            "mixup-mse", ["steps", 0, "mixing", "share"], .number(1.5),
            "steps[0].mixing.share: expected a number from 0.0 to 1.0, found 1.5"),
        Fault(
            "label-smoothing-binary", ["labelSmoothing"], .integer(1),
            "labelSmoothing: expected a number of at least 0.0 and below 1.0, found 1"),
        Fault(
            "weight-averaging", ["weightAveraging", "first"], .integer(6),
            "weightAveraging.first: expected a whole number from 0 to 5, found 6"),
        Fault("adam", ["optimizer", "learningRate"], nil, "optimizer.learningRate: missing"),
        Fault(
            "nesterov", ["optimizer", "nesterov"], .integer(1),
            "optimizer.nesterov: expected true or false, found 1"),
        Fault(
            "xor-l2", ["penalty", "l2"], .number(-1), "penalty.l2: expected a number of at least 0"),
        Fault(
            "xor-l2", ["penalty", "on"], .text("biases"), "penalty.on: unknown scope \"biases\""),
        Fault("xor-l2", ["penalty", "L1"], .number(1), "penalty: unknown key \"L1\""),
        Fault("adam-l2", ["weightDecay", "rate"], nil, "weightDecay.rate: missing"),
        Fault("clip-norm", ["clip", "norm"], nil, "clip: expected either \"norm\" or \"value\""),
        Fault("clip-norm", ["clip", "value"], .number(1), "clip: expected either"),
        Fault(
            "loss-cross-entropy", ["targets", 1], .integer(3),
            "targets[1]: expected a whole number from 0 to 2, found 3"),
        Fault(
            "loss-cross-entropy", ["targets", 1], .number(0.5),
            "targets[1]: expected a whole number from 0 to 2, found 0.5"),
        Fault(
            "xor-plain", ["steps", 1, "rows", 2], .integer(4),
            "steps[1].rows[2]: expected a whole number from 0 to 3, found 4"),
        Fault(
            "xor-plain", ["steps", 1, "rows", 2], .integer(-1),
            "steps[1].rows[2]: expected a whole number from 0 to 3, found -1"),
        Fault(
            "batchnorm", ["steps", 0, "rows"], .array([.integer(0)]),
            "steps[0].rows: expected at least 2 rows, found 1: in training mode batch normalization"
        ),
        Fault("dropout", ["steps", 3, "masks"], nil, "steps[3].masks: missing"),
        Fault(
            "dropout", ["steps", 3, "masks", 0], nil,
            "steps[3].masks: expected 2 masks, one for each dropout layer, found 1"),
        Fault(
            "dropout", ["steps", 3, "masks", 2], .array([]),
            "steps[3].masks: expected 2 masks, one for each dropout layer, found 3"),
        Fault(
            "dropout", ["steps", 3, "masks", 1, 0], nil,
            "steps[3].masks[1]: expected 8 rows, found 7"),
        Fault(
            "dropout", ["steps", 3, "masks", 1, 0, 0], nil,
            "steps[3].masks[1][0]: expected 8 numbers, found 7"),
        Fault(
            "dropout", ["steps", 3, "masks", 1, 0, 2], .number(0.5),
            "steps[3].masks[1][0][2]: expected 0 or 1, found 0.5"),
        Fault(
            "xor-plain", ["steps", 0, "masks"], .array([.array([])]),
            "steps[0].masks: expected 0 masks"),
    ]

    @Test(arguments: shapes + values)
    func faultIsNamedWithItsPath(fault: Fault) throws {
        let json = try SampleCase(name: fault.sample).json
        let wrong = try #require(try json.setting(fault.path, to: fault.value))
        let error = #expect(throws: ReplayError.self) { _ = try CaseReader.read(wrong) }
        let message = error.map { "\($0)" } ?? ""
        #expect(message.hasPrefix(fault.message), "\(message)")
    }

    @Test func residualBlockMustKeepItsFeatures() throws {
        let text = """
            {"network": [{"layer": "residual", "layers": [
                {"layer": "dense", "inputs": 1, "outputs": 2, "weight": [[1], [2]], "bias": [0, 0]}]}],
             "inputs": [[1]]}
            """
        #expect {
            try CaseReader.read(JSONParser.parse(Array(text.utf8)))
        } throws: { error in
            "\(error)"
                == "network[0].layers: a residual block must keep its features: 1 enter, 2 leave"
        }
    }

    @Test func binaryTargetsLieBetween0And1() throws {
        let json = try SampleCase(name: "xor-article-l1").json
        let binary = try #require(try json.setting(["loss"], to: .text("binary-cross-entropy")))
        let wrong = try #require(try binary.setting(["targets", 0, 0], to: .number(1.5)))
        #expect {
            try CaseReader.read(wrong)
        } throws: { error in
            "\(error)" == "targets[0][0]: expected a number from 0.0 to 1.0, found 1.5"
        }
    }

    @Test func nullIsAsGoodAsMissing() throws {
        var json = try SampleCase(name: "xor-plain").json
        for key in ["penalty", "weightDecay", "clip"] {
            json = try #require(try json.setting([.key(key)], to: .null))
        }
        let plan = try CaseReader.read(json).plan
        #expect(plan.penalty.isNone)
        #expect(plan.weightDecay == nil)
        #expect(plan.clipping == nil)
    }
}
