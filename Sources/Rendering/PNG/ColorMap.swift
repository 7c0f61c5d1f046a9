/// Numbers by colour: a hash table for some thousand colours and many millions of questions.
struct ColorMap {
    private(set) var colors: [UInt32] = []
    /// One for each colour.
    var numbers: [Int] = []
    /// Places in these lists plus one; 0 is free. A power of two of them, at most half of them taken.
    private var slots = [Int32](repeating: 0, count: 1024)

    /// The place of a colour in the lists; a new one gets a number.
    mutating func place(of color: UInt32, new: (UInt32) -> Int) -> Int {
        var slot = first(color)
        while slots[slot] != 0 {
            let place = Int(slots[slot]) - 1
            if colors[place] == color { return place }
            slot = (slot + 1) & (slots.count - 1)
        }
        colors.append(color)
        numbers.append(new(color))
        slots[slot] = Int32(colors.count)
        if 2 * colors.count > slots.count { grow() }
        return colors.count - 1
    }

    private func first(_ color: UInt32) -> Int {
        Int((color &* 0x9E37_79B1) >> 8) & (slots.count - 1)
    }

    private mutating func grow() {
        slots = [Int32](repeating: 0, count: 4 * slots.count)
        for (place, color) in colors.enumerated() {
            var slot = first(color)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(place + 1)
        }
    }
}
