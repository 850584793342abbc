using WeChatRights.Core.Intake.Contracts;

namespace WeChatRights.Core.Consultations.LegalAid;

/// <summary>On what an application for legal aid rests (法律援助法 of 2022).</summary>
public enum AidGround
{
    /// <summary>Art. 32(4): violence at home, abuse or abandonment. Hardship is no condition.</summary>
    Violence,

    /// <summary>Art. 42(1): a minor, an old or a disabled person without a fixed income. Hardship is not checked, with proof.</summary>
    NoIncome,

    /// <summary>Art. 42(3): a migrant worker who claims wages or compensation for an injury at work. The same.</summary>
    MigrantWorker,

    /// <summary>Art. 31: one of the matters named there; hardship is stated and checked.</summary>
    Hardship,
}

/// <summary>Which ground a matter seems to have. A proposal: the legal-aid body decides (art. 43).</summary>
public static class LegalAidPolicy
{
    /// <summary>Leaves of the catalogue: domestic violence; abuse and abandonment of women; of children.</summary>
    private static readonly string[] Violent = ["F1", "B3", "G2"];

    /// <summary>Art. 31(3): support of parents, children and spouses; (4) and (6): labour.</summary>
    private const string Support = "F10";
    private const char Labour = 'D';

    /// <returns>Null when nothing that is known speaks for one of them: it is ticked by hand.</returns>
    public static AidGround? GroundOf(string category, IReadOnlyCollection<SpecialGroup> groups) =>
        Violent.Contains(category, StringComparer.Ordinal) ? AidGround.Violence
        : groups.Any(group => group is SpecialGroup.Minor or SpecialGroup.Elderly or SpecialGroup.Disabled) ? AidGround.NoIncome
        : category == Support || category.StartsWith(Labour) ? AidGround.Hardship
        : null;
}
