import Foundation

/// Every target; a new one is a file in `Targets` and a line here.
private let targets: [any FuzzTarget.Type] = [
    TableTarget.self,
    CaseTarget.self,
    CommandLineTarget.self,
    ManifestTarget.self,
]

/// The target that the variable `FUZZ_TARGET` names; `list` prints the names.
private let chosen: any FuzzTarget.Type = {
    let name = ProcessInfo.processInfo.environment["FUZZ_TARGET"] ?? ""
    if let target = targets.first(where: { $0.name == name }) { return target }
    let names = Data((targets.map { $0.name }.joined(separator: "\n") + "\n").utf8)
    if name == "list" {
        FileHandle.standardOutput.write(names)
    } else {
        FileHandle.standardError.write(Data("FUZZ_TARGET must be one of:\n".utf8) + names)
    }
    // libFuzzer takes an ordinary exit for a finding.
    _exit(name == "list" ? 0 : 64)
}()

/// What libFuzzer calls with one input after another; its own library brings `main`.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    chosen.run(Array(UnsafeBufferPointer(start: start, count: count)))
    return 0
}
