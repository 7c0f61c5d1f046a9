import Commands

/// Where the program starts.
@main
struct Main {
    static func main() async {
        await Program.run(commit: commit)
    }
}
