using System.ComponentModel.DataAnnotations;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace WeChatRights.Core.Volunteers.Profiles;

/// <summary>Volunteers of one's own area, by name. At most 200 a page; never in an order of merit (国办函〔2026〕12号).</summary>
/// <param name="State">Null: all but those who have ended.</param>
/// <param name="Place">Only who lives in this division.</param>
/// <param name="Expiring">Only whose clearance or a qualification has ended or ends within <see cref="VolunteerPolicy.ExpiryWarningDays"/> days.</param>
/// <param name="Search">Part of the name.</param>
[RequirePermission(Permission.ManageVolunteers)]
public sealed record ListVolunteers(
    VolunteerState? State = null,
    VolunteerSkill? Skill = null,
    [property: MaxLength(12, ErrorMessage = "请重新选择地区。")] string? Place = null,
    bool Expiring = false,
    [property: MaxLength(32, ErrorMessage = "姓名最多 32 个字。")] string? Search = null,
    [property: Range(0, int.MaxValue, ErrorMessage = "请回到第一页再试。")] int Skip = 0,
    [property: Range(1, 200, ErrorMessage = "请回到第一页再试。")] int Take = 50
) : IQuery<Page<VolunteerRow>>;

/// <param name="Home">Code of the township or village; <paramref name="HomeName"/> in words, for example 叶县 · 任店镇.</param>
/// <param name="Phone">Masked; null once it has ended.</param>
/// <param name="StateSince">When the state began; <paramref name="StateReason"/> why, where one is asked for.</param>
/// <param name="Clearance">Of <paramref name="ClearedUntil"/>, the last day on which she may work with children.</param>
/// <param name="QualifiedUntil">The first end among the qualifications; null: none ends.</param>
/// <param name="VettedByMe">The caller has vetted, so somebody else approves.</param>
/// <param name="Account">Display name of the linked account.</param>
/// <param name="AppliedOnline">By herself, in the mini-program; otherwise on paper.</param>
public sealed record VolunteerRow(
    Guid Id,
    Guid Version,
    string Name,
    Sex Sex,
    bool Minor,
    string Home,
    string HomeName,
    string? Phone,
    IReadOnlyList<VolunteerSkill> Skills,
    bool Experienced,
    VolunteerState State,
    DateTimeOffset StateSince,
    string StateReason,
    DateOnly? ClearedUntil,
    ExpiryWarning Clearance,
    DateOnly? QualifiedUntil,
    ExpiryWarning Qualification,
    bool VettedByMe,
    Guid? StaffId,
    string? Account,
    bool AppliedOnline
);

internal sealed class ListVolunteersHandler(CallContext call, OwnVolunteers volunteers, VolunteerRows rows)
    : IQueryHandler<ListVolunteers, Page<VolunteerRow>>
{
    public async ValueTask<Page<VolunteerRow>> Handle(ListVolunteers query, CancellationToken cancellationToken)
    {
        var found = Filter(volunteers.Visible(), query, call.Now.ChinaDate()).AsNoTracking();
        var total = await found.CountAsync(cancellationToken);
        var page = await found
            .OrderBy(volunteer => volunteer.Name)
            .ThenBy(volunteer => volunteer.Id)
            .Skip(query.Skip)
            .Take(query.Take)
            .Select(volunteer => volunteer.Id)
            .ToListAsync(cancellationToken);
        return new Page<VolunteerRow>(await rows.OfAsync(page, cancellationToken), total);
    }

    private static IQueryable<Volunteer> Filter(IQueryable<Volunteer> volunteers, ListVolunteers query, DateOnly today)
    {
        volunteers = query.State is { } state
            ? volunteers.Where(volunteer => volunteer.State == state)
            : volunteers.Where(volunteer => volunteer.State != VolunteerState.Left && volunteer.State != VolunteerState.Refused);
        if (query.Skill is { } skill)
        {
            var bit = ChoiceSet.BitOf(skill);
            volunteers = volunteers.Where(volunteer => (volunteer.SkillSet & bit) != 0);
        }

        if (DivisionCode.TryParse(query.Place) is { } place)
        {
            volunteers = volunteers.LivingIn(place);
        }

        if (query.Search?.Trim() is { Length: > 0 } search)
        {
            volunteers = volunteers.Where(volunteer => volunteer.Name.Contains(search));
        }

        var warnUntil = today.AddDays(VolunteerPolicy.ExpiryWarningDays);
        return query.Expiring
            ? volunteers.Where(volunteer =>
                volunteer.ClearedUntil <= warnUntil || volunteer.Qualifications.Any(held => held.ValidUntil <= warnUntil)
            )
            : volunteers;
    }
}
