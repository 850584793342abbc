using System.ComponentModel.DataAnnotations;

namespace WeChatRights.Core.Intake.Contracts;

/// <summary>The time she has chosen for a legal consultation, to go with what she files.</summary>
/// <param name="HoldId">Of the seat that is kept for her.</param>
/// <param name="Topic">Code of what she wants to ask about.</param>
public sealed record Appointment(
    Guid HoldId,
    [property: Required(ErrorMessage = "请选择要问的事。"), StringLength(16, ErrorMessage = "没有这个话题，请重新选择。")] string Topic
);
