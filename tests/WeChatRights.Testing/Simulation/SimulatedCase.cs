using WeChatRights.Core.Cases.Contracts;
using WeChatRights.Core.Regions.Contracts;

namespace WeChatRights.Testing.Simulation;

/// <summary>What the simulation itself knows of a matter: how it came, and what was done to it.</summary>
internal sealed class SimulatedCase(Guid id, DivisionCode township, string category, bool danger, bool sensitive)
{
    public Guid Id => id;
    public DivisionCode Township => township;
    public string Category => category;
    public bool Danger => danger;
    public bool Sensitive => sensitive;

    /// <summary>How many clocks of each kind it must have had by now.</summary>
    public Dictionary<ClockKind, int> Expected { get; } = [];

    public bool RightsTold { get; set; }
    public bool Assessed { get; set; }
    public bool Referred { get; set; }
    public bool Petitioned { get; set; }

    /// <summary>Talks and notes until it can end.</summary>
    public int StepsLeft { get; set; }

    /// <summary>The day of the last undo: what had stopped runs on then, and only then.</summary>
    public bool Undone { get; set; }

    public void Expect(ClockKind kind) => Expected[kind] = Expected.GetValueOrDefault(kind) + 1;
}
