using System.ComponentModel.DataAnnotations;

namespace WeChatRights.Core.Consultations.Sittings;

/// <summary>One stretch of a provider's time and how it is cut.</summary>
/// <param name="Station">Township of the station; only on site.</param>
/// <param name="From">China's time, on a quarter of an hour.</param>
/// <param name="SlotMinutes">How long one consultation takes.</param>
/// <param name="BufferMinutes">Kept free after each.</param>
/// <param name="Seats">How many people may book the same slot (a lecture hour, a group).</param>
public sealed record SittingShape(
    [property: EnumDataType(typeof(ConsultationKind), ErrorMessage = "请选择咨询方式。")] ConsultationKind Kind,
    [property: RegularExpression("^[0-9]{9}$", ErrorMessage = "请选择维权站。")] string? Station,
    TimeOnly From,
    TimeOnly To,
    [property: Range(10, 180, ErrorMessage = "一次咨询 10 到 180 分钟。")] int SlotMinutes,
    [property: Range(0, 60, ErrorMessage = "间隔最多 60 分钟。")] int BufferMinutes = 0,
    [property: Range(1, 20, ErrorMessage = "同一时间最多 20 个人。")] int Seats = 1
)
{
    /// <summary>Times of the slots, from the beginning of the sitting. The last one ends inside it; its buffer need not.</summary>
    public IEnumerable<TimeSpan> Starts()
    {
        var (slot, step) = (TimeSpan.FromMinutes(SlotMinutes), TimeSpan.FromMinutes(SlotMinutes + BufferMinutes));
        for (var start = TimeSpan.Zero; start + slot <= To - From; start += step)
        {
            yield return start;
        }
    }

    /// <exception cref="DomainException"><c>sitting-crooked</c>, <c>sitting-station</c></exception>
    internal void Require()
    {
        if (From >= To || !OnQuarter(From) || !OnQuarter(To) || !Starts().Any())
        {
            throw new DomainException(ConsultationErrors.SittingCrooked);
        }

        if ((Kind == ConsultationKind.OnSite) != (Station is not null))
        {
            throw new DomainException(ConsultationErrors.StationMissing);
        }
    }

    private static bool OnQuarter(TimeOnly time) => time.Ticks % ConsultationPolicy.Quantum.Ticks == 0;
}
