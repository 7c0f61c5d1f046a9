import Experiments

extension EvidenceExport {
    /// Its path inside the report, and its bytes.
    /// - Parameter notes: what a file says of itself where it can, beside what its content says.
    func file(_ notes: [String: String]) throws(ReportError) -> (path: String, bytes: [UInt8]) {
        let start = FigureTask.dataFolder + path
        switch content() {
        case .curves(let steps): return (start + "/" + EventFile.name, EventFile(steps).bytes)
        case .tensors(let set):
            let whole = TensorSet(
                tensors: set.tensors, notes: set.notes.merging(notes) { own, _ in own })
            let file = start + ".safetensors"
            do {
                return (file, try SafetensorsFile(whole).bytes)
            } catch {
                throw .cannotWrite(path: file, reason: error.shortReason)
            }
        }
    }
}
