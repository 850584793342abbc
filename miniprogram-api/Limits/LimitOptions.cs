using System.ComponentModel.DataAnnotations;

namespace WeChatRights.MiniprogramApi.Limits;

/// <summary>
/// Section <c>Limits</c>: requests a minute, for each node of the API. The budgets by address are wide, because a whole mobile network
/// can stand behind one.
/// </summary>
internal sealed class LimitOptions
{
    public const string Section = "Limits";

    public Budget Ordinary { get; set; } = new(120, 240, 3000);

    public Budget Filing { get; set; } = new(6, 12, 120);

    public Budget SignIn { get; set; } = new(20, 20, 600);

    public Budget Proof { get; set; } = new(10, 20, 60);

    public Budget Upload { get; set; } = new(600, 900, 6000);

    public Budget Of(LimitClass limitClass) =>
        limitClass switch
        {
            LimitClass.Filing => Filing,
            LimitClass.SignIn => SignIn,
            LimitClass.Proof => Proof,
            LimitClass.Upload => Upload,
            _ => Ordinary,
        };

    /// <summary>Requests a minute for one session, one device (header <c>X-Device-Id</c>) and one address.</summary>
    internal sealed record Budget(
        [property: Range(1, 1_000_000)] int Session,
        [property: Range(1, 1_000_000)] int Device,
        [property: Range(1, 1_000_000)] int Address
    )
    {
        public Budget()
            : this(1, 1, 1) { }
    }
}
