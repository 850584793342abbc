using System.Globalization;

namespace WeChatRights.Rostering.Bench.Published;

/// <summary>One type of shift. <paramref name="NotBefore"/>: types that must not follow it on the next day.</summary>
internal sealed record ShiftType(string Id, int Minutes, bool[] NotBefore);

/// <summary>One employee's rules; all are hard.</summary>
internal sealed record Employee(
    string Id,
    int[] MaxShifts,
    int MaxMinutes,
    int MinMinutes,
    int MaxRun,
    int MinRun,
    int MinDaysOff,
    int MaxWeekends,
    bool[] DaysOff
);

/// <summary>
/// An instance of employee shift scheduling as published by Curtois and Qu (2014). The data carry no licence, so they are read from a folder and are not part of this repository.
/// </summary>
/// <param name="Wanted">Employee × day × type: cost when she does not get it.</param>
/// <param name="Unwanted">Employee × day × type: cost when she gets it.</param>
/// <param name="Cover">Day × type: people needed, and what each too few and too many costs.</param>
internal sealed record ShiftInstance(
    string Name,
    int Days,
    ShiftType[] Types,
    Employee[] People,
    int[,,] Wanted,
    int[,,] Unwanted,
    (int Need, int Under, int Over)[,] Cover
)
{
    public static ShiftInstance Read(string path)
    {
        var sections = Sections(File.ReadLines(path));
        var days = int.Parse(sections["HORIZON"].Single(), CultureInfo.InvariantCulture);
        var shifts = sections["SHIFTS"].ConvertAll(line => line.Split(','));
        string[] ids = [.. shifts.Select(shift => shift[0])];
        ShiftType[] types = [.. shifts.Select(shift => new ShiftType(shift[0], Number(shift[1]), NotBefore(shift, ids)))];
        var people = sections["STAFF"].Select(line => ReadEmployee(line.Split(','), ids, days)).ToArray();
        int Person(string id) => Array.FindIndex(people, person => person.Id == id);
        int Type(string id) => Array.IndexOf(ids, id);
        foreach (var off in sections["DAYS_OFF"].Select(line => line.Split(',')))
        {
            foreach (var day in off.Skip(1))
            {
                people[Person(off[0])].DaysOff[Number(day)] = true;
            }
        }

        int[,,] Requests(string section)
        {
            var requests = new int[people.Length, days, types.Length];
            foreach (var request in sections[section].Select(line => line.Split(',')))
            {
                requests[Person(request[0]), Number(request[1]), Type(request[2])] += Number(request[3]);
            }

            return requests;
        }

        var cover = new (int, int, int)[days, types.Length];
        foreach (var line in sections["COVER"].Select(line => line.Split(',')))
        {
            cover[Number(line[0]), Type(line[1])] = (Number(line[2]), Number(line[3]), Number(line[4]));
        }

        var name = Path.GetFileNameWithoutExtension(path);
        return new ShiftInstance(name, days, types, people, Requests("SHIFT_ON_REQUESTS"), Requests("SHIFT_OFF_REQUESTS"), cover);
    }

    private static Dictionary<string, List<string>> Sections(IEnumerable<string> lines)
    {
        var sections = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        List<string> current = [];
        foreach (var line in lines.Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line.StartsWith("SECTION_", StringComparison.Ordinal))
            {
                sections[line["SECTION_".Length..]] = current = [];
            }
            else
            {
                current.Add(line);
            }
        }

        return sections;
    }

    private static bool[] NotBefore(string[] shift, string[] ids)
    {
        string[] forbidden = shift.Length > 2 ? shift[2].Split('|') : [];
        return [.. ids.Select(id => forbidden.Contains(id, StringComparer.Ordinal))];
    }

    private static Employee ReadEmployee(string[] fields, string[] ids, int days)
    {
        var most = fields[1]
            .Split('|')
            .Select(each => each.Split('='))
            .ToDictionary(each => each[0], each => Number(each[1]), StringComparer.Ordinal);
        return new Employee(
            fields[0],
            [.. ids.Select(id => most.GetValueOrDefault(id, days))],
            Number(fields[2]),
            Number(fields[3]),
            Number(fields[4]),
            Number(fields[5]),
            Number(fields[6]),
            Number(fields[7]),
            new bool[days]
        );
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
