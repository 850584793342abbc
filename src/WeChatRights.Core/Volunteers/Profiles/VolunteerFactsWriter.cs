using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Regions.Contracts;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Volunteers.Profiles;

/// <summary>Writes facts into a profile: the place must be known and the caller's own, the number is sealed and belongs to one profile.</summary>
internal sealed class VolunteerFactsWriter(
    AppDbContext db,
    CallContext call,
    DivisionDirectory divisions,
    RingSealer sealer,
    BlindIndex blind
)
{
    /// <summary>The name under which intake indexes telephone numbers too.</summary>
    public const string PhoneField = "phone";

    /// <exception cref="DomainException"><c>not-found</c>: a home outside the caller's area; <c>volunteer-place</c>,
    /// <c>volunteer-phone-invalid</c>, <c>volunteer-known</c>, and what <see cref="Volunteer.Describe"/> refuses</exception>
    public async Task WriteAsync(Volunteer volunteer, VolunteerFacts facts, CancellationToken cancellationToken)
    {
        var home = DivisionCode.Parse(facts.Home);
        if (!call.RequireStaff().Covers(Permission.ManageVolunteers, home))
        {
            throw new DomainException(CommonErrors.NotFound);
        }

        await WriteAnywhereAsync(volunteer, facts, cancellationToken);
    }

    /// <summary>For somebody who applies herself, wherever she lives.</summary>
    /// <exception cref="DomainException">As <see cref="WriteAsync"/>, but for the area.</exception>
    public async Task WriteAnywhereAsync(Volunteer volunteer, VolunteerFacts facts, CancellationToken cancellationToken)
    {
        var home = DivisionCode.Parse(facts.Home);
        if (await divisions.FindAsync(home, cancellationToken) is null)
        {
            throw new DomainException(VolunteerErrors.PlaceUnknown);
        }

        volunteer.Describe(facts, home, call.Now);
        await ReachAsync(volunteer, facts.Phone, cancellationToken);
    }

    /// <summary>Whether this is her number.</summary>
    public async Task<bool> IsReachedByAsync(Volunteer volunteer, string given, CancellationToken cancellationToken)
    {
        var index = await IndexAsync(Number(given), cancellationToken);
        return volunteer.PhoneIndex is { } known && known.AsSpan().SequenceEqual(index);
    }

    private async Task ReachAsync(Volunteer volunteer, string given, CancellationToken cancellationToken)
    {
        var phone = Number(given);
        var index = await IndexAsync(phone, cancellationToken);
        if (volunteer.PhoneIndex is { } known && known.AsSpan().SequenceEqual(index))
        {
            return;
        }

        // Two clerks at once: the unique index stops one, and its second run hears this.
        if (await db.Set<Volunteer>().AnyAsync(other => other.PhoneIndex == index && other.Id != volunteer.Id, cancellationToken))
        {
            throw new DomainException(VolunteerErrors.Known);
        }

        volunteer.ReachBy(sealer.Seal(KeyPurpose.Staff, Volunteer.PhonePlace(volunteer.Id), phone), index);
    }

    private Task<byte[]> IndexAsync(string phone, CancellationToken cancellationToken) =>
        blind.ComputeAsync(PhoneField, phone, cancellationToken);

    private static string Number(string given) => Normalise.Phone(given) ?? throw new DomainException(VolunteerErrors.PhoneInvalid);
}
