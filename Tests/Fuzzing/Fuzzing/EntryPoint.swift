import Foundation

/// Every target; a new one is a file in `Targets` and a line here.
private let targets: [any FuzzTarget.Type] = [
    TableTarget.self,
    CaseTarget.self,
    CommandLineTarget.self,
]

/// The target that the variable `FUZZ_TARGET` names; `list` prints the names.
private let chosen: any FuzzTarget.Type = {
    let name = ProcessInfo.processInfo.environment["FUZZ_TARGET"] ?? ""
    if let target = targets.first(where: { $0.name == name }) { return target }
    let names = targets.map { $0.name }.joined(separator: "\n")
    guard name == "list" else {
        FileHandle.standardError.write(Data("FUZZ_TARGET must be one of:\n\(names)\n".utf8))
        exit(64)
    }
    print(names)
    exit(0)
}()

/// What libFuzzer calls with one input after another; its own library brings `main`.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    chosen.run(Array(UnsafeBufferPointer(start: start, count: count)))
    return 0
}
