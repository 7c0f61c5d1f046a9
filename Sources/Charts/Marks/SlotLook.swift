/// The dash and marker of a series slot; no two slots share either.
struct SlotLook: Sendable, Hashable {
    let dash: [Double]
    let marker: Marker

    private static let dashes: [[Double]] = [
        [], [6, 2], [1.2, 1.8], [7, 1.8, 1.4, 1.8], [3, 1.6], [10, 2.4],
        [6, 1.6, 1.2, 1.6, 1.2, 1.6], [9, 2, 3, 2], [2.4, 1.2, 2.4, 3.6],
        [8, 1.6, 2.4, 1.6, 2.4, 1.6], [1.2, 1.2, 4, 1.2], [12, 1.6, 1.2, 1.6],
        [5, 1.4, 5, 3.4], [1.2, 1.2, 1.2, 3.2], [4, 3.2],
    ]

    /// Slots beyond the palette start again from the first; nil has a solid line and a plain dot.
    init(slot: Int?) {
        guard let slot else {
            dash = []
            marker = .circle
            return
        }
        let index = ((slot % Palette.count) + Palette.count) % Palette.count
        dash = SlotLook.dashes[index]
        marker = Marker.allCases[index]
    }
}
