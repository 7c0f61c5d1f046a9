import Foundation

/// The user's web browser.
enum Browser {
    /// Shows a page; if that fails, says so and where the page is.
    static func open(_ page: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["xdg-open", page]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        do {
            try process.run()
            process.waitUntilExit()
            if process.terminationStatus == 0 { return }
        } catch {
            // Said below: to the user, all failures to open are alike.
        }
        Console.printMessage(
            "regplot: warning: xdg-open could not open the page; open \(page) in a browser.")
    }
}
