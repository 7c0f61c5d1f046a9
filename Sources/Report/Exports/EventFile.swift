import Experiments

/// Curves as TensorBoard reads them: records of TensorFlow with a message `Event` in each
/// (tensorflow/core/util/event.proto). Every event's time is its epoch in seconds, so that the bytes tell no clock.
struct EventFile {
    let bytes: [UInt8]

    /// TensorBoard finds files by the word in the middle; names usually go on with a time and a computer.
    static let name = "events.out.tfevents.0.regplot"

    /// Fields of `Event`, and of `Summary` and its `Value` inside of it.
    private enum Field {
        static let wallTime: UInt64 = 1
        static let step: UInt64 = 2
        static let fileVersion: UInt64 = 3
        static let summary: UInt64 = 5
        static let value: UInt64 = 1
        static let tag: UInt64 = 1
        static let simpleValue: UInt64 = 2
    }

    /// - Parameter steps: their values are written in single precision, as all that TensorBoard draws.
    init(_ steps: [CurveStep]) {
        var head = ProtocolBuffer()
        head.append(0.0, field: Field.wallTime)
        head.append("brain.Event:2", field: Field.fileVersion)
        bytes = ([head] + steps.map(Self.event)).flatMap { Self.record($0.bytes) }
    }

    private static func event(_ step: CurveStep) -> ProtocolBuffer {
        var summary = ProtocolBuffer()
        for point in step.values {
            var value = ProtocolBuffer()
            value.append(point.tag, field: Field.tag)
            value.append(Float(point.value), field: Field.simpleValue)
            summary.append(value, field: Field.value)
        }
        var event = ProtocolBuffer()
        event.append(Double(step.epoch), field: Field.wallTime)
        event.append(Int64(step.epoch), field: Field.step)
        event.append(summary, field: Field.summary)
        return event
    }

    /// The count of bytes, its checksum, the bytes, their checksum.
    static func record(_ content: [UInt8]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.append(littleEndian: UInt64(content.count))
        bytes.append(littleEndian: CRC32C(bytes).masked)
        bytes += content
        bytes.append(littleEndian: CRC32C(content).masked)
        return bytes
    }
}
