import Neural

/// What a replay computed.
struct ReplayResult {
    /// Before each update.
    let measures: [StepTrainer.Result]
    /// After the last update.
    let network: [RecordedLayer]
    /// Of all rows in evaluation mode, [rows][outputs].
    let outputs: [Double]
    let outputsPerRow: Int

    /// The members of the result's JSON, with the keys of a case's `expected`.
    var members: [JSONValue.Member] {
        [
            JSONValue.Member(key: "loss", value: .numbers(measures.map(\.loss))),
            JSONValue.Member(key: "objective", value: .numbers(measures.map(\.objective))),
            JSONValue.Member(key: "gradientNorm", value: .numbers(measures.map(\.gradientNorm))),
            JSONValue.Member(key: "network", value: .array(network.map(\.json))),
            JSONValue.Member(key: "outputs", value: .matrix(outputs, columns: outputsPerRow)),
        ]
    }
}

extension RecordedLayer {
    /// The layer as a case has it.
    var json: JSONValue {
        var members: [JSONValue.Member] = []
        func add(_ key: String, _ value: JSONValue) {
            members.append(JSONValue.Member(key: key, value: value))
        }
        switch kind {
        case .dense(let inputs, let outputs):
            add("layer", .text("dense"))
            add("inputs", .integer(inputs))
            add("outputs", .integer(outputs))
            add("weight", .matrix(numbers[.weight] ?? [], columns: inputs))
            add("bias", .numbers(numbers[.bias] ?? []))
        case .activation(let activation):
            let name = NetworkReader.activations.first { $0.value == activation }
            add("layer", .text("activation"))
            add("function", .text(name?.key ?? activation.rawValue))
            if let slope = numbers[.slope]?.first { add("slope", .number(slope)) }
        case .dropout(let rate):
            add("layer", .text("dropout"))
            add("rate", .number(rate))
        case .batchNorm(let features, let epsilon, let momentum):
            add("layer", .text("batchnorm"))
            add("features", .integer(features))
            for (key, kind) in NetworkReader.batchNormNumbers {
                add(key, .numbers(numbers[kind] ?? []))
            }
            add("epsilon", .number(epsilon))
            add("momentum", .number(momentum))
        case .layerNorm(let features, let epsilon):
            add("layer", .text("layernorm"))
            add("features", .integer(features))
            add("gamma", .numbers(numbers[.scale] ?? []))
            add("beta", .numbers(numbers[.shift] ?? []))
            add("epsilon", .number(epsilon))
        case .residual(let layers):
            add("layer", .text("residual"))
            add("layers", .array(layers.map(\.json)))
        }
        return .object(members)
    }
}

extension JSONValue {
    static func numbers(_ numbers: [Double]) -> JSONValue { .array(numbers.map { .number($0) }) }

    /// Row-major numbers as an array of rows.
    static func matrix(_ numbers: [Double], columns: Int) -> JSONValue {
        .array(
            stride(from: 0, to: numbers.count, by: columns).map { first in
                .numbers(Array(numbers[first..<first + columns]))
            })
    }
}
