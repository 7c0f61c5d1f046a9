import Foundation
import Testing

@testable import Report

@Suite struct PlaceTests {
    @Test func pathsNeedNotExist() throws {
        let folder = try TemporaryFolder()
        try folder.put("", in: "real/file")
        let files = FileManager.default
        try files.createSymbolicLink(
            atPath: folder.path + "/link", withDestinationPath: folder.path + "/real")
        for (path, resolved) in [
            ("/", "/"), ("/usr/", "/usr"), ("/no/such/./folder/", "/no/such/folder"),
            ("/no/such/../other", "/no/other"),
            (folder.path + "/link/new", folder.path + "/real/new"),
            (folder.path + "/link/..", folder.path),
        ] {
            #expect(Place(path).path == resolved, "\(path)")
        }
        #expect(Place("a").path == files.currentDirectoryPath + "/a")
        #expect(Place("/a").parent == "/" && Place("/a").name == "a")
        #expect(Place("/a").lock == "/.a.regplot-lock")
    }

    @Test func linksInACircleEnd() throws {
        let folder = try TemporaryFolder()
        for (name, target) in [("a", "b"), ("b", "a")] {
            try FileManager.default.createSymbolicLink(
                atPath: folder.path + "/" + name, withDestinationPath: target)
        }
        #expect(Place(folder.path + "/a/x").path.hasPrefix(folder.path))
    }

    @Test func onlyLocksOfOursAreTaken() {
        #expect(Place(ofLock: ".r.regplot-lock", in: "/a")?.path == "/a/r")
        for name in ["r.regplot-lock", ".regplot-lock", ".r.lock", "..regplot-lock"] {
            #expect(Place(ofLock: name, in: "/a") == nil, "\(name)")
        }
    }
}
