using Microsoft.Extensions.DependencyInjection;
using WeChatRights.Core.Consultations.Bookings;
using WeChatRights.Core.Consultations.Contracts;
using WeChatRights.Core.Consultations.Desk;
using WeChatRights.Core.Consultations.FollowUps;
using WeChatRights.Core.Consultations.Notes;
using WeChatRights.Core.Consultations.Providers;
using WeChatRights.Core.Consultations.Seats;
using WeChatRights.Core.Consultations.Sittings;
using WeChatRights.Core.Consultations.Waiting;

namespace WeChatRights.Core.Consultations;

internal static class ConsultationsModule
{
    public static IServiceCollection AddConsultations(this IServiceCollection services) =>
        services
            .AddScoped<OwnProviders>()
            .AddScoped<OfferedTimes>()
            .AddScoped<OwnDesk>()
            .AddScoped<OwnConsultations>()
            .AddScoped<MyTalks>()
            .AddScoped<TellTalksJob>()
            .AddScoped<RecordConsultationHandler>()
            .AddScoped<HeldTimes>()
            .AddScoped<ConflictCheck>()
            .AddScoped<MakeSittingsJob>()
            .AddScoped<RemindBookingsJob>()
            .AddScoped<RehomeBookingsJob>()
            .AddScoped<BookedTimes>()
            .AddScoped<OwnBookings>()
            .AddScoped<FreeSeats>()
            .AddScoped<BookingRehoming>()
            .AddScoped<StrandedBookings>()
            .AddScoped<WaitingList>()
            .AddScoped<FittingSeats>()
            .AddScoped<TendWaitingJob>()
            .AddScoped<TendFollowUpsJob>()
            .AddScoped<WrittenTalks>()
            .AddScoped<AdviceSigner>()
            .AddScoped<AdviceReader>();
}
