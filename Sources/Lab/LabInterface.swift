import Methods
import Neural

/// The laboratory as a page calls it: numbers in, numbers out, through the module's memory.
///
/// A page writes the settings, begins, lets each pack advance until it has ended, and reads what it draws. Whatever a
/// function returns a pointer to lies there until the next call of any of them. Numbers are `double`, but for answers
/// and parameters, which are `float`, and what stands there otherwise; rows of tables lie one behind the other. A module has one session.
///
/// The same functions are built natively, for their tests.
nonisolated(unsafe) private let settings = Buffer<Double>()
nonisolated(unsafe) private let points = Buffer<Double>()
nonisolated(unsafe) private let doubles = Buffer<Double>()
nonisolated(unsafe) private let floats = Buffer<Float>()
nonisolated(unsafe) private let words = Buffer<UInt32>()
nonisolated(unsafe) private let bytes = Buffer<UInt8>()
nonisolated(unsafe) private let lines = Buffer<Double>()
/// The numbers of the table that is written, how many inputs it has, and how its rows are divided.
nonisolated(unsafe) private var tableShape: (numbers: Int, inputs: Int, shares: RowShares)?
nonisolated(unsafe) private var table: LabRows?
nonisolated(unsafe) var session: LabSession?

/// Where the settings are written: a `double` for each `LabSetting`, in their order.
@c(regplot_lab_settings) public func labSettings() -> UnsafeMutablePointer<Double> {
    settings.room(LabSetting.allCases.count)
}

/// Where a table is written, [rows + 1][inputs + 1], to be learnt where the settings name it. In the first line stands for
/// each input whether it stays as it is (1) or is standardized (0), and last how many classes there are (2), or 0 for a
/// number to predict; every other line is a row: inputs and target. It stays until the next call.
/// - Parameters:
///   - rows: how many the table has.
///   - inputs: how many a row has, beside its target.
///   - training: the share of the rows to learn from.
///   - heldOut: the share to judge by; what is left validates.
/// - Returns: 0 where it has more rows or numbers than `LabPlan.most`.
@c(regplot_lab_table) public func labTable(
    _ rows: Int32, _ inputs: Int32, _ training: Double, _ heldOut: Double
) -> UnsafeMutablePointer<Double>? {
    (table, tableShape) = (nil, nil)
    guard (1...LabPlan.most.rows).contains(Int(rows)), inputs > 0,
        Int(inputs) <= LabPlan.most.numbers / Int(rows)
    else { return nil }
    let shape = (
        numbers: (Int(rows) + 1) * (Int(inputs) + 1), inputs: Int(inputs),
        shares: RowShares(training: training, heldOut: heldOut)
    )
    tableShape = shape
    return lines.room(shape.numbers)
}

/// The table that was written, read once; nil where there is none that can be learnt.
private func writtenTable() -> LabRows? {
    guard table == nil, let shape = tableShape else { return table }
    do throws(LabRows.TableRefusal) {
        table = try LabRows(
            lines: lines.values(shape.numbers), inputs: shape.inputs, shares: shape.shares)
    } catch {
        tableShape = nil
    }
    return table
}

/// Takes the settings over, and begins with networks of so many seeds from the first one on; what was trained before is
/// gone.
/// - Returns: 0, or 1 and the place of the first setting that is refused.
@c(regplot_lab_begin) public func labBegin(_ firstSeed: UInt32, _ seeds: Int32) -> Int32 {
    session = nil
    do throws(LabRefusal) {
        let plan = try LabPlan(
            settings.values(LabSetting.allCases.count), table: writtenTable())
        session = LabSession(
            plan, seeds: (0..<UInt64(max(1, seeds))).map { UInt64(firstSeed) + $0 })
        return 0
    } catch {
        return Int32(1 + error.setting.rawValue)
    }
}

/// How many packs of eight seeds there are.
@c(regplot_lab_packs) public func labPacks() -> Int32 { Int32(session?.packCount ?? 0) }

/// Trains a pack on to its next recorded state.
/// - Returns: epochs done; −1 where the pack has ended, or there is none.
@c(regplot_lab_advance) public func labAdvance(_ pack: Int32) -> Int32 {
    guard pack >= 0, pack < labPacks() else { return -1 }
    return Int32(session?.advance(pack: Int(pack)) ?? -1)
}

/// [seeds][8], `LabSession.scores`.
@c(regplot_lab_scores) public func labScores() -> UnsafeMutablePointer<Double> {
    doubles.fill(session?.scores ?? [])
}

/// How many numbers a network has.
@c(regplot_lab_parameter_count) public func labParameterCount() -> Int32 {
    Int32(session?.plan.layout.count ?? 0)
}

/// [seeds][parameters], `LabSession.parameters`.
@c(regplot_lab_parameters) public func labParameters() -> UnsafeMutablePointer<Float> {
    floats.fill(session?.parameters ?? [])
}

/// Where points are written that networks answer at: [points][inputs].
@c(regplot_lab_points) public func labPoints(_ count: Int32) -> UnsafeMutablePointer<Double> {
    points.room(max(0, Int(count)) * (session?.plan.rows.inputs ?? 0))
}

/// [seeds][points], `LabSession.answers` at the points that were written.
@c(regplot_lab_answers) public func labAnswers(_ count: Int32) -> UnsafeMutablePointer<Float> {
    guard let session else { return floats.fill([]) }
    return floats.fill(
        session.answers(points.values(max(0, Int(count)) * session.plan.rows.inputs)))
}

/// [seeds][side][side] bytes, `LabSession.fields` between x0 and x1 and between y0 and y1; of networks with one input
/// [seeds][side].
@c(regplot_lab_fields) public func labFields(
    _ side: Int32, _ x0: Double, _ x1: Double, _ y0: Double, _ y1: Double
) -> UnsafeMutablePointer<UInt8> {
    bytes.fill(session?.fields(side: Int(side), x: (x0, x1), y: (y0, y1)) ?? [])
}

/// [bins + 1], `LabSession.histogram` between low and high.
@c(regplot_lab_histogram) public func labHistogram(
    _ bins: Int32, _ low: Double, _ high: Double
) -> UnsafeMutablePointer<UInt32> {
    words.fill(session?.histogram(bins: Int(bins), low: low, high: high) ?? [])
}

/// [rows][inputs + 2] of a seed's training rows: inputs, target, and the label before it may have been flipped,
/// or −1 where none is.
@c(regplot_lab_rows) public func labRows(_ seed: UInt32) -> UnsafeMutablePointer<Double> {
    doubles.fill(session?.plan.shownRows(seed: UInt64(seed)) ?? [])
}

/// How many training rows a seed has.
@c(regplot_lab_row_count) public func labRowCount() -> Int32 {
    Int32(session?.plan.count ?? 0)
}

/// [seeds][2]: the low and the high half of `LabSession.digests`.
@c(regplot_lab_digests) public func labDigests() -> UnsafeMutablePointer<UInt32> {
    words.fill(
        (session?.digests ?? []).flatMap { [UInt32(truncatingIfNeeded: $0), UInt32($0 >> 32)] })
}

/// Memory whose place a page knows, as large as it had to be so far.
final class Buffer<Element: BitwiseCopyable> {
    private var memory = UnsafeMutablePointer<Element>.allocate(capacity: 1)
    private var capacity = 1

    /// Room for so many elements; those that lay there are lost where it grows.
    func room(_ count: Int) -> UnsafeMutablePointer<Element> {
        if count > capacity {
            memory.deallocate()
            memory = .allocate(capacity: count)
            capacity = count
        }
        return memory
    }

    func fill(_ values: [Element]) -> UnsafeMutablePointer<Element> {
        let memory = room(values.count)
        for place in values.indices { memory[place] = values[place] }
        return memory
    }

    /// What lies there; no more than there is room for.
    func values(_ count: Int) -> [Element] {
        (0..<min(count, capacity)).map { memory[$0] }
    }
}
