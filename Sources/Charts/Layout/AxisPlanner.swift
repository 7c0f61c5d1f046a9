import Base

/// Chooses ticks whose labels fit beside each other.
struct AxisPlanner {
    let setter: TextSetter
    let words: Words
    /// Points.
    let pageWidth: Double
    /// Whether labels of categories are cut and thinned out where they have no room.
    var thinsCategories = false
    /// Whether notes stand under the titles of panels, because some would lie on data.
    var notesUnderTitles = false

    /// - Parameters:
    ///   - length: of the axis on the page, in points.
    ///   - titleRoom: how long a line of the axis' label may be, in points.
    func plan(
        _ axis: Axis, _ transform: AxisTransform, orientation: Orientation, length: Double,
        titleRoom: Double
    ) throws(ChartError) -> AxisPlan {
        var plan = AxisPlan()
        var exponent = 0
        switch axis.ticks {
        case .hidden:
            break
        case .at(let wanted):
            let seen = wanted.filter { $0.value.isFinite }
                .map { Tick(value: $0.value, label: $0.label) }
                .filter { isOnAxis($0.value, transform) }
                .sorted { $0.value < $1.value }
            plan.labels = try labels(
                fitting(seen, transform, orientation, length), widest: length)
        case .automatic:
            switch axis.scale {
            case .categories(let names):
                plan = try categories(names, transform, orientation, length)
            case .linear, .logarithmic, .symmetricLog:
                let set = try ticks(transform, orientation, length)
                plan.labels = try labels(set.ticks, widest: length)
                plan.minor = set.minor
                exponent = set.sharedExponent
            }
        }
        plan.title = try setter.wrapLabel(
            title(axis.label, exponent: exponent), .text, width: titleRoom,
            mostLines: thinsCategories
                ? Measures.mostYieldingLines : Measures.mostPanelTitleLines)
        return plan
    }

    /// The axis' label, with the power of ten that its tick labels are to be read times.
    private func title(_ label: RichText, exponent: Int) -> RichText {
        guard exponent != 0 else { return label }
        let power = RichText(runs: [
            TextRun(text: "×10"),
            TextRun(text: DecimalNumber(digits: exponent, exponent: 0).text(), script: .sup),
        ])
        if label.isEmpty { return power }
        return words(
            "axis.scaled", ["label": .text(label.description), "power": .text(power.description)])
    }

    private func isOnAxis(_ value: Double, _ transform: AxisTransform) -> Bool {
        transform.fraction(value).map { $0 > -1e-6 && $0 < 1 + 1e-6 } ?? false
    }

    private func labels(_ ticks: [Tick], widest: Double) throws(ChartError) -> [AxisPlan.Label] {
        var result: [AxisPlan.Label] = []
        for tick in ticks {
            let block = try setter.wrap(tick.label, .small, width: max(widest, 40))
            result.append(AxisPlan.Label(value: tick.value, block: block))
        }
        return result
    }

    // MARK: Numbers

    private func ticks(
        _ transform: AxisTransform, _ orientation: Orientation, _ length: Double
    ) throws(ChartError) -> TickSet {
        // Short axes carry their labels closer together.
        let spacing = (orientation == .horizontal ? 38.0 : 22) + 0.05 * length
        let target = max(2, length / spacing + 1)
        // The search takes a closure that cannot throw.
        var failure: ChartError?
        func fits(_ set: TickSet) -> Bool {
            do throws(ChartError) {
                return try self.fits(set.ticks, transform, orientation, length)
            } catch {
                failure = error
                return false
            }
        }
        let set: TickSet
        switch transform.kind {
        case .linear:
            set = linear(transform, target: target, fits: fits)
        case .logarithmic:
            set = LogarithmicTicks(low: transform.low, high: transform.high)
                .choose(target: target, fits: fits)
        case .symmetricLog(let threshold):
            set = SymmetricLogTicks(
                low: transform.low, high: transform.high, threshold: threshold
            ).choose(target: target, fits: fits)
        }
        if let failure { throw failure }
        return set
    }

    private func linear(
        _ transform: AxisTransform, target: Double, fits: (TickSet) -> Bool
    ) -> TickSet {
        for wanted in [target, 3, 2] {
            let best = LinearTicks.best(low: transform.low, high: transform.high, target: wanted) {
                fits($0.tickSet) ? 1 : nil
            }
            if let best { return best.tickSet }
        }
        // Not even two labels fit: the first alone.
        var set =
            LinearTicks.best(low: transform.low, high: transform.high, target: 2) { _ in 1 }?
            .tickSet ?? TickSet()
        set.ticks = Array(set.ticks.prefix(1))
        return set
    }

    private func fits(
        _ ticks: [Tick], _ transform: AxisTransform, _ orientation: Orientation, _ length: Double
    ) throws(ChartError) -> Bool {
        var last = -Double.infinity
        for tick in ticks {
            guard let fraction = transform.fraction(tick.value) else { return false }
            let half = try halfExtent(tick.label, orientation)
            if fraction * length - half < last { return false }
            last = fraction * length + half
        }
        return true
    }

    /// Half of what a label takes along its axis, with half of the least gap to the next one.
    private func halfExtent(
        _ label: RichText, _ orientation: Orientation
    ) throws(ChartError) -> Double {
        let line = try setter.measure(label, .small)
        return orientation == .horizontal ? line.width / 2 + 2.5 : line.height / 2 + 0.5
    }

    /// Given ticks, without those that would lie on the one before.
    private func fitting(
        _ ticks: [Tick], _ transform: AxisTransform, _ orientation: Orientation, _ length: Double
    ) throws(ChartError) -> [Tick] {
        var result: [Tick] = []
        for tick in ticks {
            if try fits(result + [tick], transform, orientation, length) { result.append(tick) }
        }
        return result
    }

    // MARK: Categories

    private func categories(
        _ names: [RichText], _ transform: AxisTransform, _ orientation: Orientation,
        _ length: Double
    ) throws(ChartError) -> AxisPlan {
        let shown = names.enumerated().filter { isOnAxis(Double($0.offset), transform) }
            .map { (place: Double($0.offset), name: $0.element) }
        let room = length / max(transform.high - transform.low, 1)
        return orientation == .horizontal
            ? try categoriesAcross(shown, room: room) : try categoriesUp(shown, room: room)
    }

    /// Labels below an x axis, turned where words would have to be broken.
    private func categoriesAcross(
        _ shown: [(place: Double, name: RichText)], room: Double
    ) throws(ChartError) -> AxisPlan {
        var plan = AxisPlan()
        for (place, name) in shown where !plan.isTurned {
            // Asked first, because it takes long to break a hundred names into single letters.
            if try setter.breaksWord(name, .small, width: room - 4) {
                plan.isTurned = true
            } else {
                let block = try setter.wrap(name, .small, width: room - 4)
                plan.labels.append(AxisPlan.Label(value: place, block: block))
                if block.lines.count > 3 { plan.isTurned = true }
            }
        }
        guard plan.isTurned else { return plan }
        plan.labels = []
        let longest = max(Measures.mostTurnedShare * pageWidth, Measures.mostTurnedLabel)
        let lines = try setter.cut(shown.map(\.name), .small, width: longest)
        plan.labels = zip(shown, lines).map { category, line in
            AxisPlan.Label(value: category.place, block: TextBlock(lines: [line]))
        }
        if thinsCategories { thin(&plan, room: room) }
        return plan
    }

    /// Labels beside a y axis.
    private func categoriesUp(
        _ shown: [(place: Double, name: RichText)], room: Double
    ) throws(ChartError) -> AxisPlan {
        var plan = AxisPlan()
        let width = 0.3 * pageWidth
        if thinsCategories || shown.count > Measures.mostWrappedLabels {
            let lines = try setter.cut(shown.map(\.name), .small, width: width)
            plan.labels = zip(shown, lines).map { category, line in
                AxisPlan.Label(value: category.place, block: TextBlock(lines: [line]))
            }
            if thinsCategories { thin(&plan, room: room) }
            return plan
        }
        for (place, name) in shown {
            let block = try setter.wrap(
                name, .small, width: width, mostLines: Measures.mostLabelLines)
            plan.labels.append(AxisPlan.Label(value: place, block: block))
        }
        return plan
    }

    /// Keeps every second, third … label, so that they do not touch.
    /// - Parameter room: between two categories, in points.
    private func thin(_ plan: inout AxisPlan, room: Double) {
        let needed = plan.labelHeight + 0.5
        plan.stride = max(1, Int((needed / max(room, 0.01)).rounded(.up)))
        plan.labels = stride(from: 0, to: plan.labels.count, by: plan.stride).map {
            plan.labels[$0]
        }
    }
}
