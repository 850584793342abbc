using Microsoft.EntityFrameworkCore;
using WeChatRights.Core.Vault;

namespace WeChatRights.Core.Volunteers.Profiles;

/// <summary>Finds the profile that a citizen has applied with.</summary>
internal sealed class Applicants(AppDbContext db, CallContext call, RingSealer sealer)
{
    private const string Context = "volunteer-applicant";

    /// <summary>An application belongs to a person: a session that a receipt opened stands for a matter only.</summary>
    /// <exception cref="DomainException"><c>sign-in-required</c></exception>
    public byte[] RequirePerson() =>
        call.Actor is CitizenActor { CitizenId: { } citizenId }
            ? Digest(citizenId)
            : throw new DomainException(CommonErrors.SignInRequired);

    public byte[] Digest(Guid citizenId) => sealer.Digest(KeyPurpose.Index, Context, citizenId.ToString("N"));

    public Task<Volunteer?> FindAsync(byte[] applicant, CancellationToken cancellationToken) =>
        db.Set<Volunteer>().WithParts().FirstOrDefaultAsync(volunteer => volunteer.Applicant == applicant, cancellationToken);
}
