using WeChatRights.Core.Consultations;
using WeChatRights.Core.Consultations.Seats;
using WeChatRights.Core.Data;
using WeChatRights.Core.Intake;
using WeChatRights.Core.SharedKernel;
using WeChatRights.MiniprogramApi.Authentication;

namespace WeChatRights.MiniprogramApi.Endpoints;

/// <summary>What every form of hers goes through: a key made on the device, and a name only from who is signed in.</summary>
internal static class Filing
{
    /// <exception cref="DomainException"><c>idempotency-key-missing</c>, <c>sign-in-required</c></exception>
    public static async Task<IResult> FileAsync(
        HttpContext context,
        Dispatcher dispatcher,
        string? idempotencyKey,
        bool? anonymous,
        Func<string, FileComplaint> toCommand,
        CancellationToken cancellationToken
    )
    {
        var actor = context.ActorOrNobody();
        if (string.IsNullOrWhiteSpace(idempotencyKey))
        {
            throw new DomainException(IntakeErrors.KeyMissing);
        }

        if (anonymous == false && actor is not CitizenActor { CitizenId: not null })
        {
            throw new DomainException(CommonErrors.SignInRequired);
        }

        var filed = await SendAsync(dispatcher, actor, toCommand(idempotencyKey), cancellationToken);
        return TypedResults.Created($"/api/v1/complaints/{filed.Id}", filed);
    }

    /// <summary>
    /// Tapped twice at once, the second booking finds its time gone to the first, or run out while the first is still on its way. So that a refusal is
    /// true for both, the time is let go before she hears it: the first then finds nothing to book. Sent again, the second finds the first one's answer,
    /// which is hers, or is refused again.
    /// </summary>
    private static async Task<FiledComplaint> SendAsync(
        Dispatcher dispatcher,
        Actor actor,
        FileComplaint command,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await dispatcher.SendRepeatingAsync(actor, command, cancellationToken);
        }
        catch (DomainException refusal)
            when (refusal.Error == ConsultationErrors.HoldExpired || refusal.Error == ConsultationErrors.TooManyBookings)
        {
            if (refusal.Error == ConsultationErrors.HoldExpired && command.Appointment is { } appointment)
            {
                await dispatcher.SendRepeatingAsync(actor, new ReleaseSeat(appointment.HoldId), cancellationToken);
            }

            return await dispatcher.SendRepeatingAsync(actor, command, cancellationToken);
        }
    }
}
