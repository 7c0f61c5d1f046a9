/// What a mark belongs to: a name for the legend and a fixed look.
public struct Series: Sendable, Hashable {
    /// What gives a series its colour, dash and marker.
    public enum Look: Sendable, Hashable {
        /// A place in the palette: colour, dash and marker differ between slots. Colour means a method.
        case slot(Int)
        /// The colour of words, and a dash and a marker of its own: modes, parts, functions. 0 is solid.
        case ink(Int)
        /// One of `rampSteps` steps from light to dark, 0 the lightest: depths, widths, rates.
        case ramp(Int)
        /// Grey, behind the others.
        case ghost
    }

    /// An empty name keeps the series out of the legend.
    public var name: RichText
    public var look: Look

    public init(name: RichText, look: Look) {
        self.name = name
        self.look = look
    }

    /// - Parameters:
    ///   - name: of the series.
    ///   - slot: a place in the palette; nil is grey.
    public init(name: RichText, slot: Int?) {
        self.init(name: name, look: slot.map(Look.slot) ?? .ghost)
    }

    /// A part, a mode or a function, in the colour of words.
    /// - Parameters:
    ///   - name: of the series.
    ///   - ink: its dash and marker; 0 has a solid line.
    public init(name: RichText, ink: Int) {
        self.init(name: name, look: .ink(ink))
    }

    /// One of several in an order.
    /// - Parameters:
    ///   - name: of the series.
    ///   - ramp: its place in the order, from 0 to 1.
    public init(name: RichText, ramp: Double) {
        let share = ramp.isFinite ? min(max(ramp, 0), 1) : 0
        self.init(
            name: name, look: .ramp(Int((share * Double(Series.rampSteps - 1)).rounded())))
    }

    /// How many slots look different; later ones start again from the first.
    public static let slotCount = Palette.count
    /// Those of them that are ordered by lightness, and that every page has colours for.
    public static let standardSlotCount = Palette.standardCount
    /// How many steps from light to dark there are.
    public static let rampSteps = 11

    /// The place in the palette, where it has one.
    public var slot: Int? {
        if case .slot(let slot) = look { slot } else { nil }
    }
    var isGhost: Bool { look == .ghost }

    /// The same look without a name.
    var unnamed: Series { Series(name: "", look: look) }

    /// Lengths of dashes and gaps of the series' lines in points; empty for a solid line.
    public var dash: [Double] { outline.dash }

    /// The paint of lines and dots.
    var paint: Paint {
        switch look {
        case .slot(let slot): .series(slot)
        case .ink: .text
        case .ramp(let step): .ramp(step)
        case .ghost: .ghost
        }
    }
    /// The opaque tint for areas.
    var fillPaint: Paint {
        switch look {
        case .slot(let slot): .seriesFill(slot)
        case .ink, .ghost: .ghostFill
        case .ramp(let step): .rampFill(step)
        }
    }
    /// Dash and marker.
    var outline: SlotLook {
        switch look {
        case .slot(let slot), .ink(let slot): SlotLook(slot: slot)
        case .ramp, .ghost: SlotLook(slot: nil)
        }
    }
    /// Where sparse markers begin on a line.
    var markerPlace: Int {
        switch look {
        case .slot(let place), .ink(let place), .ramp(let place): place
        case .ghost: 0
        }
    }
}
