using Mediator;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.SharedKernel;

namespace WeChatRights.Core.IdentityAccess.SignIn;

/// <param name="Division">Code of the division.</param>
/// <param name="PlaceName">For example 叶县 · 任店镇.</param>
public sealed record MyPost(StaffRole Role, string Division, string PlaceName, bool InCharge);

/// <param name="Permissions">Names of <see cref="Permission"/>, over all posts.</param>
public sealed record MyStaffProfile(
    Guid StaffId,
    string DisplayName,
    bool MustChangePassword,
    IReadOnlyList<MyPost> Posts,
    IReadOnlyList<string> Permissions
);

/// <summary>Who I am and what I may do.</summary>
[RequireStaff(DuringPasswordChange = true)]
public sealed record GetMyStaffProfile : IQuery<MyStaffProfile>;

internal sealed class GetMyStaffProfileHandler(CallContext call, DivisionDirectory divisions)
    : IQueryHandler<GetMyStaffProfile, MyStaffProfile>
{
    public async ValueTask<MyStaffProfile> Handle(GetMyStaffProfile query, CancellationToken cancellationToken)
    {
        var me = call.RequireStaff();
        var posts = new List<MyPost>();
        foreach (var post in me.Posts)
        {
            posts.Add(
                new MyPost(post.Role, post.Division.Value, await divisions.PathNameAsync(post.Division, cancellationToken), post.InCharge)
            );
        }

        var permissions = Enum.GetValues<Permission>().Where(me.Has).Select(permission => permission.ToString());
        return new MyStaffProfile(me.StaffId, me.DisplayName, me.MustChangePassword, posts, [.. permissions]);
    }
}
