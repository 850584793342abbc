namespace WeChatRights.Core.SharedKernel;

public enum DivisionLevel
{
    City = 1,
    County = 2,
    Township = 3,
    Village = 4,
}

/// <summary>
/// Statistical code of a division: 4 digits city, 6 county, 9 township, 12 village (national statistics bureau). The code of the
/// containing division is its beginning, but only at these lengths: 41040 contains nothing.
/// </summary>
public readonly record struct DivisionCode
{
    private DivisionCode(string value) => Value = value;

    public string Value { get; }

    public DivisionLevel Level =>
        Value.Length switch
        {
            4 => DivisionLevel.City,
            6 => DivisionLevel.County,
            9 => DivisionLevel.Township,
            _ => DivisionLevel.Village,
        };

    public static DivisionCode Parse(string value) => TryParse(value) ?? throw new FormatException("Not a division code.");

    public static DivisionCode? TryParse(string? value) =>
        value is { Length: 4 or 6 or 9 or 12 } && value.All(char.IsAsciiDigit) ? new DivisionCode(value) : null;

    /// <summary>The division itself or anything inside it.</summary>
    public bool Contains(DivisionCode other) => other.Value.StartsWith(Value, StringComparison.Ordinal);

    /// <summary>Itself and each that contains it, from below: 村, 乡镇, 县, 市.</summary>
    public IReadOnlyList<DivisionCode> Upwards()
    {
        var chain = new List<DivisionCode>();
        for (DivisionCode? at = this; at is { } here; at = here.Parent)
        {
            chain.Add(here);
        }

        return chain;
    }

    /// <summary>The containing division one level up; null for the city.</summary>
    public DivisionCode? Parent =>
        Level switch
        {
            DivisionLevel.Village => new(Value[..9]),
            DivisionLevel.Township => new(Value[..6]),
            DivisionLevel.County => new(Value[..4]),
            _ => null,
        };

    public DivisionCode AtLevel(DivisionLevel level) =>
        new(
            level switch
            {
                DivisionLevel.City => Value[..4],
                DivisionLevel.County => Value[..6],
                DivisionLevel.Township => Value[..9],
                _ => Value,
            }
        );

    public override string ToString() => Value;
}
