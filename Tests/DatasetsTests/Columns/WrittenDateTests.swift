import Testing

@testable import Datasets

@Suite struct WrittenDateTests {
    @Test(arguments: [
        ("1970-01-01", 0.0), ("2024-02-29", 19782), ("2000/3/1", 11017), ("2024-01", 19723),
        ("1969-12-31", -1), ("31.12.1999", 10956), ("13/1/2024", 19735), ("13-1-24", 19735),
        ("5 Jan 2024", 19727), ("5-Jan-24", 19727), ("Jan 5, 2024", 19727), ("January 2024", 19723),
        ("05 OCT 2023", 19635), ("2024年1月5日", 19727), ("1970-01-01T12:00:00Z", 0.5),
        ("1970-01-01 06:00:00.0+01:00", 0.25), ("1970-01-02 6:00 PM", 1.75),
    ])
    func writingsOfDays(text: String, days: Double) throws {
        let date = try #require(WrittenDate(text))
        #expect(date.value(date.order ?? .dayFirst) == days)
    }

    @Test(arguments: [
        "", "5", "1.5", "1,5", "1850,5", "1.150", "2023-02-29", "32/1/2024", "2024-13-01", "1/2",
        "May", "Mar Vista 3", "5 May", "12:5", "25:61", "3:45 goals", "192.168.1.1", "1-2-3-4",
        "Oct", "2024T", "10-20",
    ])
    func othersAreNone(text: String) { #expect(WrittenDate(text) == nil) }

    @Test func daysAndMonthsAreTold() throws {
        let both = try #require(WrittenDate("3/4/2024"))
        #expect(both.isAmbiguous && both.order == nil)
        #expect(both.value(.dayFirst) == 19816 && both.value(.monthFirst) == 19786)
        #expect(WrittenDate("13/4/2024")?.order == .dayFirst)
        #expect(WrittenDate("4/13/2024")?.order == .monthFirst)
        #expect(WrittenDate("4/4/2024")?.isAmbiguous == false)
    }

    @Test func timesAreHours() {
        #expect(WrittenDate("10:30")?.value(.dayFirst) == 10.5)
        #expect(WrittenDate("12:15 am")?.value(.dayFirst) == 0.25)
    }

    @Test func eightDigitsMayBeADay() {
        #expect(WrittenDate.compact(20_240_105) == 19727)
        #expect(WrittenDate.compact(20_240_230) == nil)
        #expect(WrittenDate.compact(20_240_105.5) == nil && WrittenDate.compact(1e300) == nil)
    }

    /// Against the proleptic calendar, day by day.
    @Test func daysFollowEachOther() {
        var expected = WrittenDate.days(1899, 12, 31) ?? 0
        for year in 1900...2104 {
            for month in 1...12 {
                for day in 1...31 {
                    guard let days = WrittenDate.days(year, month, day) else { continue }
                    expected += 1
                    #expect(days == expected)
                }
            }
        }
    }
}
