using WeChatRights.Core.IdentityAccess.Accounts;
using WeChatRights.Core.SharedKernel;
using WeChatRights.Testing;

namespace WeChatRights.Core.Tests.Access;

/// <summary>The object a call is aimed at: whatever names an id in a message gets it from here.</summary>
internal sealed record Aim
{
    public static readonly Guid Unknown = Guid.Parse("0199aaaa-bbbb-7ccc-8ddd-eeeeffff0000");

    public Guid Case { get; init; } = Unknown;
    public Guid Evidence { get; init; } = Unknown;
    public Guid Notice { get; init; } = Unknown;

    /// <summary>The account, or the person to be given the case.</summary>
    public Guid Staff { get; init; } = Unknown;
    public Guid Post { get; init; } = Unknown;
    public Guid Station { get; init; } = Unknown;
    public Guid StationVersion { get; init; } = Unknown;

    /// <summary>The unit to send a case down to.</summary>
    public string Unit { get; init; } = TestCity.Township;

    /// <summary>The post to be given.</summary>
    public PostRequest NewPost { get; init; } = new(StaffRole.Volunteer, TestCity.Township, InCharge: false);

    /// <summary>For lists that are asked about given cases.</summary>
    public IReadOnlyList<Guid> Cases { get; init; } = [];
}
