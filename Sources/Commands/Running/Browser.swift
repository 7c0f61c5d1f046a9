import Foundation

/// The user's web browser.
enum Browser {
    /// How long a browser that cannot be started takes to say so. One that is may stay for hours.
    private static let patience = Duration.milliseconds(600)

    /// Shows a page, without waiting for the browser to be closed; if that fails, says so and where the
    /// page is.
    static func open(_ page: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["xdg-open", page]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        do {
            try process.run()
            let end = ContinuousClock.now + patience
            while process.isRunning, ContinuousClock.now < end { usleep(20_000) }
            if process.isRunning || process.terminationStatus == 0 { return }
        } catch {
            // Said below: to the user, all failures to open are alike.
        }
        Console.printMessage(
            "regplot: warning: xdg-open could not open the page; open \(page) in a browser.")
    }
}
