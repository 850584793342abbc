using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatRights.Migrations.MySql.Migrations
{
    /// <inheritdoc />
    public partial class Calendar : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "closing",
                table: "slots",
                type: "varchar(32)",
                unicode: false,
                maxLength: 32,
                nullable: false,
                defaultValue: "None",
                collation: "utf8mb4_unicode_520_ci"
            );

            migrationBuilder.AddColumn<string>(
                name: "video_link",
                table: "bookings",
                type: "varchar(300)",
                maxLength: 300,
                nullable: true,
                collation: "utf8mb4_unicode_520_ci"
            );

            // Why they were closed was not written down before.
            migrationBuilder.Sql("UPDATE slots SET closing = 'Ended' WHERE closed = 1");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(name: "closing", table: "slots");

            migrationBuilder.DropColumn(name: "video_link", table: "bookings");
        }
    }
}
